/**
 * The transparency log of the service (C2SP tlog-tiles): every event is a leaf at the index of its
 * position. One process keeps it: it hashes what was appended, stores tiles, decides what to sign
 * and signs it. The others serve what is stored.
 *
 * <p>No read model: it is never rebuilt with those, since what was signed can't be taken back.
 */
@NullMarked
package biennien.query.ledger;

import org.jspecify.annotations.NullMarked;
