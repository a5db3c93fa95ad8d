/**
 * Documents that facts are taken from or that facts cite: articles, circulars, decisions,
 * programmes. A document is known by many printed names; all lead to one id.
 */
@NullMarked
package biennien.events.source;

import org.jspecify.annotations.NullMarked;
