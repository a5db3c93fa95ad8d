/**
 * Recording: a form for every command of the API, made from the document that describes it, so that
 * a command or a field that is new there has its form here. The form itself is a client of the API
 * in the browser ({@code assets/record.js}); nothing is recorded by this package.
 */
@NullMarked
package biennien.pages.record;

import org.jspecify.annotations.NullMarked;
