package biennien.command.certification;

import biennien.command.certification.CertificationCommand.AssessCertification;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;
import biennien.events.certification.CriterionResult;
import biennien.events.certification.SubordinateCounts;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.CertificationWindow;
import biennien.events.law.CommuneThreshold;
import biennien.events.law.Confirmation;
import biennien.events.law.Criterion;
import biennien.events.law.Instrument;
import biennien.events.law.LegalBasis;
import biennien.events.values.Edtf;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the parts of an assessment belong to it, and its result follows from them. */
final class AssessmentRules {

    /** There are two results, and provinces may add criteria. */
    private static final LegalBasis RESULTS =
            LegalBasis.article(Instrument.CIRCULAR_124_2021, "8(1)");

    private AssessmentRules() {}

    static Findings check(
            AssessCertification c,
            CertificationRuleSet rules,
            CertificationSubjectKind kind,
            int year) {
        return CircularRules.inForce(rules, kind, year, c.assessedOn(), "/assessedOn")
                .and(() -> criteriaBelong(c.criteria(), rules, kind))
                .and(() -> countsBelong(c.counts(), kind))
                .and(() -> resultFollows(c, rules, kind))
                .and(
                        () ->
                                c.met()
                                        ? ThresholdRules.missedInFormerTimes(c.counts(), rules)
                                        : Findings.NONE)
                .and(() -> inWindow(c.assessedOn(), rules, kind, year))
                .and(() -> complete(c, rules, kind));
    }

    private static Findings criteriaBelong(
            List<CriterionResult> results,
            CertificationRuleSet rules,
            CertificationSubjectKind kind) {
        for (int i = 0; i < results.size(); i++) {
            var criterion = results.get(i).criterion();
            String pointer = "/criteria/" + i + "/criterion";
            if (!criterion.appliesTo(kind)) {
                return Findings.refuse(
                        new Refusal(
                                CertificationRejection.CRITERION_OF_ANOTHER_KIND,
                                "'"
                                        + criterion.code()
                                        + "' is no criterion of a subject of kind '"
                                        + kind.code()
                                        + "'. Its criteria are "
                                        + codes(
                                                CertificationRuleSet.CIRCULAR_124_2021.criteria(
                                                        kind))
                                        + ".",
                                pointer,
                                rules.legalBasis(kind)));
            }
            if (!rules.criteria(kind).contains(criterion)) {
                return refuse(
                        CertificationRejection.CRITERION_NOT_IN_FORCE,
                        "'"
                                + criterion.code()
                                + "' is a criterion of "
                                + criterion.legalBasis().instrument().reference()
                                + "; the assessment is under "
                                + rules.instrument().reference()
                                + ", whose points are not known here. Record its result without"
                                + " criteria.",
                        pointer);
            }
        }
        return Findings.NONE;
    }

    private static Findings countsBelong(
            @Nullable SubordinateCounts counts, CertificationSubjectKind kind) {
        return counts == null || kind == CertificationSubjectKind.COMMUNE
                ? Findings.NONE
                : refuse(
                        CertificationRejection.COUNTS_OF_NO_COMMUNE,
                        "Only a commune has units under it that are counted.",
                        "/counts");
    }

    /** The result and the fourth criterion of communes say what the parts say. */
    private static Findings resultFollows(
            AssessCertification c, CertificationRuleSet rules, CertificationSubjectKind kind) {
        var missed = ThresholdRules.missed(c.counts(), rules);
        var reached = c.counts() != null && missed.isEmpty();
        for (int i = 0; i < c.criteria().size(); i++) {
            var result = c.criteria().get(i);
            boolean fourth = result.criterion() == Criterion.CO_4;
            String pointer = "/criteria/" + i + "/met";
            if (fourth && result.met() && missed.isPresent()) {
                return Findings.refuse(at(pointer, missed.get()));
            }
            if (fourth && !result.met() && reached) {
                return Findings.refuse(
                        new Refusal(
                                CertificationRejection.RESULT_CONTRADICTS_CRITERIA,
                                "The counts reach the threshold, but 'co-4' is recorded as not"
                                        + " met.",
                                pointer,
                                CommuneThreshold.legalBasis()));
            }
            if (c.met() && !result.met()) {
                return refuse(
                        CertificationRejection.RESULT_CONTRADICTS_CRITERIA,
                        "The result is 'met', but '"
                                + result.criterion().code()
                                + "' is not met; every criterion must be.",
                        "/met");
            }
        }
        if (c.met() && missed.isPresent()) {
            return Findings.refuse(at("/met", missed.get()));
        }
        boolean allMet =
                !c.criteria().isEmpty()
                        && c.criteria().stream().allMatch(CriterionResult::met)
                        && missing(c, rules, kind).isEmpty();
        return !c.met() && allMet
                ? Findings.warn(
                        Warning.of(
                                "not-met-though-all-criteria-are",
                                "Every listed criterion is met, but the result is not. Provinces"
                                        + " may add criteria of their own.",
                                RESULTS))
                : Findings.NONE;
    }

    /** The window was read in Circular 124/2021 only. */
    private static Findings inWindow(
            Edtf when, CertificationRuleSet rules, CertificationSubjectKind kind, int year) {
        var window = CertificationWindow.of(kind, year);
        if (rules == CertificationRuleSet.CIRCULAR_23_2012
                || when.certainlyWithin(window.from(), window.to())) {
            return Findings.NONE;
        }
        return Findings.warn(
                Warning.of(
                        "assessed-outside-window",
                        "The window of "
                                + year
                                + " is "
                                + window.from()
                                + " to "
                                + window.lastDay()
                                + "; "
                                + when
                                + (when.possiblyWithin(window.from(), window.to())
                                        ? " may lie outside it."
                                        : " lies outside it."),
                        CertificationWindow.legalBasis(kind)));
    }

    private static Findings complete(
            AssessCertification c, CertificationRuleSet rules, CertificationSubjectKind kind) {
        var warnings = new ArrayList<Warning>();
        var missing = missing(c, rules, kind);
        if (!missing.isEmpty()) {
            warnings.add(
                    Warning.of(
                            "criteria-not-recorded",
                            "No result is recorded for " + codes(missing) + ".",
                            rules.legalBasis(kind)));
        }
        for (var result : c.criteria()) {
            if (result.criterion().state() == Confirmation.UNCONFIRMED) {
                warnings.add(
                        Warning.of(
                                "criterion-unconfirmed",
                                "The wording of '"
                                        + result.criterion().code()
                                        + "' was not confirmed.",
                                result.criterion().legalBasis()));
            }
        }
        if (kind == CertificationSubjectKind.COMMUNE && c.met() && c.counts() == null) {
            warnings.add(
                    Warning.of(
                            "counts-not-recorded",
                            "Without the counts of units registered and recognised the threshold"
                                    + " can't be checked.",
                            CommuneThreshold.legalBasis()));
        }
        return Findings.warn(warnings);
    }

    private static List<Criterion> missing(
            AssessCertification c, CertificationRuleSet rules, CertificationSubjectKind kind) {
        var recorded = c.criteria().stream().map(CriterionResult::criterion).toList();
        return rules.criteria(kind).stream()
                .filter(criterion -> criterion.state() != Confirmation.UNCONFIRMED)
                .filter(criterion -> !recorded.contains(criterion))
                .toList();
    }

    private static String codes(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::code).collect(Collectors.joining(", "));
    }

    private static Findings refuse(CertificationRejection reason, String message, String pointer) {
        return Findings.refuse(new Refusal(reason, message, pointer, reason.legalBasis()));
    }

    private static Refusal at(String pointer, Refusal refusal) {
        return new Refusal(refusal.reason(), refusal.message(), pointer, refusal.legalBasis());
    }
}
