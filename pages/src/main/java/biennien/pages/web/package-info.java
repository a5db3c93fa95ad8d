/** What all pages share: language, frame, errors, the way numbers and days are shown. */
@NullMarked
package biennien.pages.web;

import org.jspecify.annotations.NullMarked;
