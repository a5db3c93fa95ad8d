/**
 * Documents that facts are taken from or that facts cite. One document has one id and any number of
 * printed names: the three printed forms of Coordination Programme 09 are aliases of one source.
 *
 * <p>Rules: a document is entered once; an alias leads to one document.
 */
@NullMarked
package biennien.command.source;

import org.jspecify.annotations.NullMarked;
