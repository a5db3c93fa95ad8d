/** Importing a file: a client of the API in the browser ({@code assets/import.js}). */
@NullMarked
package biennien.pages.importing;

import org.jspecify.annotations.NullMarked;
