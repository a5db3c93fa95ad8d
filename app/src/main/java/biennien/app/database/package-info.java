/**
 * The one database of a process: embedded by default, served by choice, and brought up to date
 * before anything else sees it.
 */
@NullMarked
package biennien.app.database;

import org.jspecify.annotations.NullMarked;
