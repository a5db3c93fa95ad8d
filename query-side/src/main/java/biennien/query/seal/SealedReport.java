package biennien.query.seal;

import biennien.query.kernel.AllMembers;
import biennien.query.results.SealedYears.SealedYear;

/**
 * What was signed off.
 *
 * @param seal the seal itself, as it stands at the basis of the answer
 * @param report the year as known at the basis of the seal, of facts that name their source
 */
@AllMembers
public record SealedReport(SealAnswer seal, SealedYear report) {}
