/**
 * Agencies, enterprises and schools as bodies that go on under other names and in other sizes:
 * registered, renamed, resized, closed. They are subjects of certification (Circular
 * 124/2021/TT-BCA, Art. 1), of the ranking and of exemplary titles.
 */
@NullMarked
package biennien.events.organisation;

import org.jspecify.annotations.NullMarked;
