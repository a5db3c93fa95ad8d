@NullMarked
package biennien.pages.web;

import org.jspecify.annotations.NullMarked;
