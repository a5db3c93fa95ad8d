/** What lets the pages, which see no other module, ask the public API from within the process. */
@NullMarked
package biennien.app.pages;

import org.jspecify.annotations.NullMarked;
