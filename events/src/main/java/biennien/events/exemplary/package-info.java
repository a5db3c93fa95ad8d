/**
 * The title "điển hình" (Plan 612/KH-BCA, before it the trial of Decision 9745/QĐ-BCA-V05): a third
 * result beside certification and ranking. One stream is one title of one subject.
 */
@NullMarked
package biennien.events.exemplary;

import org.jspecify.annotations.NullMarked;
