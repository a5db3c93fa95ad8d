package biennien.command.certification;

import biennien.command.certification.CertificationCommand.AssessCertification;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.CertificationWindow;
import biennien.events.law.Confirmation;
import biennien.events.law.LegalBasis;
import biennien.events.values.Edtf;

import java.time.LocalDate;

/** Under which circular a year is certified, and whether it was in force. */
final class CircularRules {

    private CircularRules() {}

    /**
     * The circular an assessment names; else the one in force on its last possible day, but none
     * that came only after the year was over.
     */
    static CertificationRuleSet rulesOf(
            AssessCertification c, CertificationSubjectKind kind, int year) {
        if (c.rules() != null) {
            return c.rules();
        }
        var closing = CertificationWindow.of(kind, year).lastDay();
        var last = c.assessedOn().latest().orElse(closing);
        return CertificationRuleSet.on(last.isBefore(closing) ? last : closing);
    }

    /**
     * Nothing is certified for a year, or on a day, against a circular that came only after it. One
     * that had ended before is a doubt: a late assessment may still have gone by it.
     */
    static Findings inForce(
            CertificationRuleSet rules,
            CertificationSubjectKind kind,
            int year,
            Edtf when,
            String pointer) {
        var window = CertificationWindow.of(kind, year);
        var from = rules.validity().from();
        var to = rules.validity().to();
        if (from != null && !from.isBefore(window.to())) {
            return notInForce(rules, "in " + year, "/rules");
        }
        if (from != null && !when.possiblyWithin(from, LocalDate.MAX)) {
            return notInForce(rules, "on " + when, pointer);
        }
        if (from != null
                && from.isAfter(window.from())
                && !when.certainlyWithin(from, LocalDate.MAX)) {
            return Findings.warn(
                    Warning.of(
                            "rules-possibly-not-in-force",
                            named(rules)
                                    + " holds since "
                                    + from
                                    + "; "
                                    + when
                                    + " may lie before.",
                            LegalBasis.of(rules.instrument())));
        }
        boolean ended =
                to != null
                        && (!window.from().isBefore(to)
                                || (window.to().isAfter(to)
                                        && !when.possiblyWithin(LocalDate.MIN, to)));
        return ended
                ? Findings.warn(
                        Warning.of(
                                "rules-ended",
                                named(rules) + " had ended by " + to + ".",
                                LegalBasis.of(rules.instrument())))
                : Findings.NONE;
    }

    private static Findings notInForce(CertificationRuleSet rules, String when, String pointer) {
        String message =
                named(rules)
                        + " was not in force "
                        + when
                        + "; it holds since "
                        + rules.validity().from()
                        + ".";
        var basis = LegalBasis.of(rules.instrument());
        return rules.state() == Confirmation.CONFIRMED
                ? Findings.refuse(
                        new Refusal(
                                CertificationRejection.RULES_NOT_IN_FORCE, message, pointer, basis))
                : Findings.warn(Warning.of("rules-possibly-not-in-force", message, basis));
    }

    private static String named(CertificationRuleSet rules) {
        return rules.instrument().reference();
    }
}
