/**
 * The keys of personal names. Each person has a random key; it is kept wrapped under the
 * key-encryption-key, a file beside the data. Destroying the key is the erasure: what is stored of
 * the name stays, and nobody can read it again. The key dies in the transaction that appends the
 * event that says so.
 *
 * <p>A copy of the database from before an erasure still holds the wrapped key. Rotating the
 * key-encryption-key wraps all other keys anew and destroys the one that would have opened it.
 *
 * <p>One call reveals a name: the reading is recorded with its purpose, and only then the name is
 * opened, in this process, for this one answer.
 *
 * <p>A tombstone keeps an erased person from coming back. Both are checked in the transaction of
 * the append, so that neither a name nor a reading can slip in beside an erasure.
 */
@NullMarked
package biennien.app.person;

import org.jspecify.annotations.NullMarked;
