/**
 * Lists and tables as files: CSV (RFC 4180), XLSX (ISO/IEC 29500) and JSON Lines.
 *
 * <p>A file holds the whole list at one basis, names that basis in every row and in its own name,
 * and is the same bytes whenever it is asked for with that basis. It holds what the JSON answer
 * holds for the same reader, no more: it is made of the very same items.
 */
@NullMarked
package biennien.query.export;

import org.jspecify.annotations.NullMarked;
