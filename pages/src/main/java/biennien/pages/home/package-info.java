/** The first page: what is known, of where and when, and from which sources. */
@NullMarked
package biennien.pages.home;

import org.jspecify.annotations.NullMarked;
