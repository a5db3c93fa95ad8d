/** The pages, looked at with a real browser. */
@NullMarked
package biennien.app.pages;

import org.jspecify.annotations.NullMarked;
