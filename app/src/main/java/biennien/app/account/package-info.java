/**
 * Who may do what. Reading is open to all; every write needs an account, and the account's id is
 * the recorded actor.
 *
 * <p>Machines use HTTP Basic, people a form and a session cookie. Passwords are kept as slow
 * hashes, so a proven one is remembered for a few minutes as a keyed hash in memory; a change of
 * the account ends that at once, in other processes on the same database within seconds. The table
 * is {@code accounts.account}; nothing of it ever enters an event but the id.
 */
@NullMarked
package biennien.app.account;

import org.jspecify.annotations.NullMarked;
