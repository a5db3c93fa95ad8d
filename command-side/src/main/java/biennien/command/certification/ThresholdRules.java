package biennien.command.certification;

import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;
import biennien.events.certification.SubordinateCounts;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.CommuneThreshold;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Optional;

/** Whether the units under a commune are registered and recognised enough (criterion CO-4). */
final class ThresholdRules {

    private ThresholdRules() {}

    /**
     * Why a commune with such counts can't be recognised. The circular of 2012 had a threshold too,
     * but its wording was not read: it only warns.
     */
    static Optional<Refusal> missed(
            @Nullable SubordinateCounts counts, CertificationRuleSet rules) {
        return counts == null || rules == CertificationRuleSet.CIRCULAR_23_2012
                ? Optional.empty()
                : missed(counts);
    }

    private static Optional<Refusal> missed(SubordinateCounts counts) {
        int needed = CommuneThreshold.needed(counts.registered());
        var reasons = new ArrayList<String>();
        if (counts.registered() == 0) {
            reasons.add("nothing under the commune is registered");
        } else if (counts.recognised() < needed) {
            reasons.add(
                    percent(counts.recognised(), counts.registered())
                            + " < 70 %: "
                            + needed
                            + " of "
                            + counts.registered()
                            + " are needed");
        }
        if (counts.registered() > 0 && counts.registered() < counts.total()) {
            reasons.add(
                    "only "
                            + counts.registered()
                            + " of "
                            + counts.total()
                            + " are registered, and all must be");
        }
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refusal(
                                CertificationRejection.COMMUNE_THRESHOLD_MISSED,
                                "The commune misses the threshold: "
                                        + String.join("; ", reasons)
                                        + ".",
                                "/counts",
                                CommuneThreshold.legalBasis()));
    }

    /** A missed threshold under the circular of 2012 is a doubt. */
    static Findings missedInFormerTimes(
            @Nullable SubordinateCounts counts, CertificationRuleSet rules) {
        return counts == null || rules != CertificationRuleSet.CIRCULAR_23_2012
                ? Findings.NONE
                : missed(counts)
                        .map(
                                missed ->
                                        Findings.warn(
                                                Warning.of(
                                                        "commune-threshold-possibly-missed",
                                                        missed.message(),
                                                        rules.legalBasis(
                                                                CertificationSubjectKind.COMMUNE))))
                        .orElse(Findings.NONE);
    }

    /** Cut off, never rounded up: a missed threshold must not read like a reached one. */
    private static String percent(int part, int whole) {
        long tenths = part * 1000L / whole;
        return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " %";
    }
}
