/**
 * What is recorded while somebody looks.
 *
 * <p>A page that shall follow the record includes {@code live/_status}, which says so to its reader
 * and loads {@code assets/live.js}. That script listens to {@code /api/v1/live} from the basis of
 * the page on. Each line is asked of {@link biennien.pages.live.LiveLine} and put at the head of
 * {@code #latest}, if the page has it; then the page is asked again, and its parts with an id and
 * {@code data-live} take the places of the old ones. What draws such a part listens to {@code
 * live:refreshed}. A page of an earlier time follows nothing.
 */
@NullMarked
package biennien.pages.live;

import org.jspecify.annotations.NullMarked;
