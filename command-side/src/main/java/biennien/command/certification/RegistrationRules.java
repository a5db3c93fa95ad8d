package biennien.command.certification;

import biennien.command.certification.CertificationCommand.RegisterForCertification;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;
import biennien.command.register.Registers;
import biennien.command.unit.RegisteredUnit;
import biennien.events.certification.CertificationSubject;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.CertificationScope;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.CertificationWindow;
import biennien.events.law.Criterion;
import biennien.events.law.Instrument;
import biennien.events.law.Reading;
import biennien.events.values.Edtf;

import java.time.LocalDate;
import java.util.Optional;

/** Who may register for which year. */
final class RegistrationRules {

    private static final int COMMUNE_TIER = 3;

    private static final int FIRST_YEAR =
            Instrument.CIRCULAR_23_2012.adoptedOn().orElseThrow().getYear();

    private RegistrationRules() {}

    /**
     * @param subject that of the command, with what the record of its organisation adds
     */
    static Findings check(
            RegisterForCertification c, CertificationSubject subject, Registers known) {
        return knownYear(c.year())
                .and(
                        () ->
                                Findings.refuse(
                                        known.units()
                                                .refusal(subject.unit(), c.registeredOn())
                                                .map(RegistrationRules::atSubject)))
                .and(
                        () ->
                                Findings.refuse(
                                        known.sources().refusal(c.citation(), "/citation/source")))
                .and(() -> communeIsOne(subject, c.registeredOn(), known))
                .and(() -> inScope(subject, c.year()))
                .and(() -> inFirstQuarter(subject.kind(), c.year(), c.registeredOn()))
                .and(() -> Findings.warn(Registers.unsourced(c.citation())));
    }

    /** The rules of a year are those in force when its window closes, as they decide on it. */
    static CertificationRuleSet ofYear(CertificationSubjectKind kind, int year) {
        return CertificationRuleSet.on(CertificationWindow.of(kind, year).lastDay());
    }

    private static Findings knownYear(int year) {
        return year < FIRST_YEAR
                ? Findings.refuse(
                        refusal(
                                CertificationRejection.YEAR_BEFORE_CERTIFICATION,
                                "There is no certification for "
                                        + year
                                        + ": the first circular on it is of "
                                        + FIRST_YEAR
                                        + ".",
                                "/year"))
                : Findings.NONE;
    }

    private static Findings communeIsOne(CertificationSubject subject, Edtf when, Registers known) {
        if (subject.kind() != CertificationSubjectKind.COMMUNE) {
            return Findings.NONE;
        }
        var unit = known.units().find(subject.unit()).orElseThrow();
        return couldBeCommune(unit, when)
                ? Findings.NONE
                : Findings.refuse(
                        refusal(
                                CertificationRejection.SUBJECT_IS_NO_COMMUNE,
                                unit.fullName()
                                        + " ("
                                        + unit.id()
                                        + ") is no commune, ward, township or special zone;"
                                        + " provinces and districts are not certified.",
                                "/subject/unit"));
    }

    private static boolean couldBeCommune(RegisteredUnit unit, Edtf when) {
        return unit.levelOn(when.earliest().orElse(LocalDate.MIN)).tier() == COMMUNE_TIER
                || unit.levelOn(when.latest().orElse(LocalDate.MAX)).tier() == COMMUNE_TIER;
    }

    private static Findings inScope(CertificationSubject subject, int year) {
        var day = CertificationWindow.of(subject.kind(), year).lastDay();
        return switch (subject.kind()) {
            case RESIDENTIAL_AREA, COMMUNE -> Findings.NONE;
            case AGENCY ->
                    scope(
                            CertificationScope.ofAgency(subject.agencyKind(), day),
                            "An agency of the armed forces",
                            "/subject/agencyKind");
            case ENTERPRISE ->
                    scope(
                            CertificationScope.ofEnterprise(subject.enterpriseSize(), day),
                            "A small or micro enterprise",
                            "/subject/enterpriseSize");
            case EDUCATIONAL_INSTITUTION ->
                    scope(
                            CertificationScope.ofSchool(subject.schoolKind(), day),
                            "A nursery, kindergarten or primary school",
                            "/subject/schoolKind");
        };
    }

    private static Findings scope(Reading reading, String leftOut, String pointer) {
        return switch (reading.effect()) {
            case PERMITTED -> Findings.NONE;
            case DOUBTFUL ->
                    Findings.warn(
                            new Warning(
                                    "scope-unconfirmed",
                                    leftOut
                                            + " is out of scope; whether this subject is, under the"
                                            + " rules of that year, was not confirmed.",
                                    Optional.ofNullable(reading.legalBasis())
                                            .map(Object::toString)
                                            .orElse(null)));
            case FORBIDDEN ->
                    Findings.refuse(
                            new Refusal(
                                    CertificationRejection.SUBJECT_OUT_OF_SCOPE,
                                    leftOut + " is not certified: it is out of scope.",
                                    pointer,
                                    reading.legalBasis()));
        };
    }

    /** The quarter was read in the articles of Circular 124/2021 only. */
    private static Findings inFirstQuarter(CertificationSubjectKind kind, int year, Edtf when) {
        var open = CertificationWindow.registration(year);
        var rules = ofYear(kind, year);
        if (rules == CertificationRuleSet.CIRCULAR_23_2012
                || when.certainlyWithin(open.from(), open.to())) {
            return Findings.NONE;
        }
        var basis =
                rules.criteria(kind).stream()
                        .findFirst()
                        .map(Criterion::legalBasis)
                        .orElseGet(() -> rules.legalBasis(kind));
        return Findings.warn(
                Warning.of(
                        "registered-outside-first-quarter",
                        "Registration for "
                                + year
                                + " is in its first quarter; "
                                + when
                                + (when.possiblyWithin(open.from(), open.to())
                                        ? " may lie outside it."
                                        : " lies outside it."),
                        basis));
    }

    private static Refusal refusal(CertificationRejection reason, String message, String pointer) {
        return new Refusal(reason, message, pointer, reason.legalBasis());
    }

    private static Refusal atSubject(Refusal refusal) {
        return new Refusal(
                refusal.reason(), refusal.message(), "/subject/unit", refusal.legalBasis());
    }
}
