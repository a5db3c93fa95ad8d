/** Self-management groups from their founding on, with the counts of their members. */
@NullMarked
package biennien.query.group;

import org.jspecify.annotations.NullMarked;
