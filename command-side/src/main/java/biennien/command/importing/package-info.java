/**
 * Import of rows (CSV): each row becomes the very command that a person would send, and is accepted
 * or refused for a stated reason. Rows are atomic, the file is not. A repeat of the file adds
 * nothing, because each row claims its place and its content in the append.
 */
@NullMarked
package biennien.command.importing;

import org.jspecify.annotations.NullMarked;
