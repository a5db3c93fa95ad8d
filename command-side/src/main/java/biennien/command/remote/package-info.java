/**
 * Commands between processes: how the process that handles a command answers one that asks from
 * afar. Only values cross, so each exception that callers tell apart has a record here.
 */
@NullMarked
package biennien.command.remote;

import org.jspecify.annotations.NullMarked;
