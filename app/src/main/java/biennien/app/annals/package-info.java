/**
 * What a fresh service shows: the annals of five press articles, shipped as resources and loaded
 * into an empty log through the same commands that a person would send.
 */
@NullMarked
package biennien.app.annals;

import org.jspecify.annotations.NullMarked;
