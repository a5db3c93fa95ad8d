/** How a command enters over HTTP: one way for all features. */
@NullMarked
package biennien.command.web;

import org.jspecify.annotations.NullMarked;
