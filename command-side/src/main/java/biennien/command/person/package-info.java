/**
 * The only personal datum there is, the name of a commended person: how it is sealed, and that each
 * reading of it is recorded.
 *
 * <p>Rules: whoever reads a name says a purpose, and the read is in the log before the name is
 * opened. The purpose is stored in plain for ever, so it names nobody. Who was erased can't be
 * read, and nothing personal is recorded under that id again. An erasure is recorded in the very
 * transaction in which the key dies; its ground is a code and no words.
 *
 * <p>Law: Law 91/2025/QH15 on personal data, before 2026 Decree 13/2023/NĐ-CP: a specific, clear
 * purpose; deletion at the person's request and in other cases (Art. 14).
 */
@NullMarked
package biennien.command.person;

import org.jspecify.annotations.NullMarked;
