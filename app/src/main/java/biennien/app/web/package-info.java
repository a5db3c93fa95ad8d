/**
 * What every HTTP call has in common, whichever side answers it: strict JSON in, problems of RFC
 * 9457 out, a request id on everything, limits on the size of a body, and the OpenAPI document.
 *
 * <p>No rule of the domain lives here. The sides throw what they know ({@code MalformedValue}, a
 * rejection, a query problem); {@link biennien.app.web.ProblemAdvice} is the one place that turns
 * it into an answer.
 */
@NullMarked
package biennien.app.web;

import org.jspecify.annotations.NullMarked;
