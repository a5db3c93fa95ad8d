/**
 * Batches of weapons, explosives and support tools that the authorities took in, by physical type,
 * mode and quantity. Nothing here has a place for whoever handed something over.
 *
 * <p>Rules: the unit lives on the day; a quantity is what came in (a flow) and keeps its mode, so
 * that handed over, seized and found are never mixed; a correction names its kind, reason and
 * source and comes from the recorder or a steward. A line that lumps things together can be told
 * apart later, in its own unit of count and mode and never beyond its total; the rest stays a rest.
 * The legal class of an item is not recorded: it follows from its type and the day.
 *
 * <p>Law: Law 42/2024/QH15, Art. 64 (receiving and collecting), and Law 14/2017/QH14 before 2025.
 */
@NullMarked
package biennien.command.handover;

import org.jspecify.annotations.NullMarked;
