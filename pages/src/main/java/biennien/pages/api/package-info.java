/** How a page asks the public API, and what it gets. */
@NullMarked
package biennien.pages.api;

import org.jspecify.annotations.NullMarked;
