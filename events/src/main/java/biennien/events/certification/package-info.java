/**
 * The yearly recognition "safe in security and order" (Circular 124/2021/TT-BCA and what was before
 * it): registered, assessed, recognised or refused, revoked. One stream is one subject in one year.
 */
@NullMarked
package biennien.events.certification;

import org.jspecify.annotations.NullMarked;
