/**
 * PostgreSQL beside the application, from published binaries: unpacked, initialised, started,
 * watched and stopped by {@link biennien.postgres.EmbeddedPostgres}, so that one command on a fresh
 * machine is enough. A served PostgreSQL does not need any of it.
 *
 * <p>What lies in the data folder, all of it under {@code postgres}:
 *
 * <ul>
 *   <li>{@code lock}: held as long as a process uses the folder; its first line is that process' id
 *   <li>{@code postgresql-18-…}: the unpacked binaries
 *   <li>{@code cluster}: the data
 *   <li>{@code password}: of the one user, mode 600
 *   <li>{@code pg_hba.conf}, {@code start.log}: written anew at each start
 *   <li>{@code log}: one file for each day of the week
 * </ul>
 */
@NullMarked
package biennien.postgres;

import org.jspecify.annotations.NullMarked;
