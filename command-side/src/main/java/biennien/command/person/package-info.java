/** The only personal datum there is, the name of a commended person, and how it is sealed. */
@NullMarked
package biennien.command.person;

import org.jspecify.annotations.NullMarked;
