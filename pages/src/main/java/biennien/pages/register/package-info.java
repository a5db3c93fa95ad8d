/** The registers of the API as lists: columns with words, filters, pages and files. */
@NullMarked
package biennien.pages.register;

import org.jspecify.annotations.NullMarked;
