/**
 * A way back from every number to its quotes: which events, rules and borders a number of an answer
 * comes from, as our JSON and as PROV-JSON (W3C).
 *
 * <p>A number is named by the address of an answer and a pointer into it. The answer is asked for
 * again inside the process, at its basis and through the same eyes, and the explainer of that
 * address says where the number comes from. There is no way to any other address.
 */
@NullMarked
package biennien.query.explain;

import org.jspecify.annotations.NullMarked;
