/**
 * How a phrase would be read: for forms that propose a quantity to whoever types in what a source
 * says. Nothing is looked up and nothing is stored.
 */
@NullMarked
package biennien.query.reading;

import org.jspecify.annotations.NullMarked;
