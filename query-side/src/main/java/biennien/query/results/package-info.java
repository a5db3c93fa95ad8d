/**
 * Registers and results: what recorded facts come to, for the units of a question, between two days
 * and as known at a basis.
 *
 * <p>A result counts recorded facts; it is not what somebody reported. Days that are known in part
 * give bounds: at least what certainly happened in that time, at most what possibly did. Things
 * that law or sense keep apart, such as weapons handed over and weapons seized, are never summed.
 */
@NullMarked
package biennien.query.results;

import org.jspecify.annotations.NullMarked;
