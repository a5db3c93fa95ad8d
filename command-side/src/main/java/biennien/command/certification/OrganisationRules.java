package biennien.command.certification;

import biennien.command.certification.CertificationCommand.RegisterForCertification;
import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.organisation.KnownOrganisation;
import biennien.command.organisation.OrganisationRejection;
import biennien.command.organisation.OrganisationsOnRecord;
import biennien.command.organisation.SubjectOrganisation;
import biennien.command.organisation.SubjectOrganisation.Said;
import biennien.command.register.Registers;
import biennien.events.certification.CertificationSubject;
import biennien.events.law.CertificationWindow;
import biennien.events.law.EnterpriseSize;
import biennien.events.law.OrganisationKind;
import biennien.events.values.Edtf;
import biennien.events.values.Truth;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The subject as the organisation that it is says of itself. */
final class OrganisationRules {

    private OrganisationRules() {}

    /** The organisation that the subject names, or that bears its name. */
    static Optional<KnownOrganisation> of(
            CertificationSubject subject, OrganisationsOnRecord organisations) {
        return subject.organisation() != null
                ? organisations.find(subject.organisation())
                : Arrays.stream(OrganisationKind.values())
                        .filter(kind -> kind.certifiedAs() == subject.kind())
                        .findFirst()
                        .flatMap(kind -> organisations.named(subject.unit(), kind, subject.name()));
    }

    static Findings check(
            RegisterForCertification c, @Nullable KnownOrganisation found, Registers known) {
        var subject = c.subject();
        var said =
                new Said(
                        subject.organisation(),
                        subject.kind(),
                        subject.name(),
                        subject.unit(),
                        c.registeredOn());
        var findings = SubjectOrganisation.check(said, found, known);
        return subject.organisation() == null || found == null
                ? findings
                : findings.and(() -> notClosedBefore(c.year(), subject, found))
                        .and(() -> sameDetails(subject, found, c.registeredOn()));
    }

    /** The subject with what the record of its organisation says of it on that day. */
    static CertificationSubject asRecorded(
            CertificationSubject subject, @Nullable KnownOrganisation found, Edtf on) {
        if (subject.organisation() == null
                || found == null
                || found.kind().certifiedAs() != subject.kind()) {
            return subject;
        }
        var sizes = found.sizesOn(on);
        return new CertificationSubject(
                subject.kind(),
                found.nameOn(on),
                subject.unit(),
                subject.agencyKind() == null ? found.agencyKind() : subject.agencyKind(),
                subject.enterpriseSize() == null ? only(sizes) : subject.enterpriseSize(),
                subject.schoolKind() == null ? found.schoolKind() : subject.schoolKind(),
                found.id());
    }

    /** Of several possible sizes none is taken, and the scope is doubtful. */
    private static @Nullable EnterpriseSize only(List<EnterpriseSize> sizes) {
        return sizes.size() == 1 ? sizes.getFirst() : null;
    }

    private static Findings notClosedBefore(
            int year, CertificationSubject subject, KnownOrganisation found) {
        var from = CertificationWindow.of(subject.kind(), year).from();
        return found.closed() != null && Timing.within(found.closed(), null, from) == Truth.TRUE
                ? Findings.refuse(
                        Refusal.of(
                                OrganisationRejection.AFTER_CLOSING,
                                "'"
                                        + found.id()
                                        + "' was closed on "
                                        + found.closed()
                                        + ", before the days that count for "
                                        + year
                                        + " began on "
                                        + from
                                        + ".",
                                "/subject/organisation"))
                : Findings.NONE;
    }

    private static Findings sameDetails(
            CertificationSubject subject, KnownOrganisation found, Edtf on) {
        return SubjectOrganisation.agrees(
                        subject.agencyKind(), listed(found.agencyKind()), "/subject/agencyKind")
                .and(
                        () ->
                                SubjectOrganisation.agrees(
                                        subject.enterpriseSize(),
                                        found.sizesOn(on),
                                        "/subject/enterpriseSize"))
                .and(
                        () ->
                                SubjectOrganisation.agrees(
                                        subject.schoolKind(),
                                        listed(found.schoolKind()),
                                        "/subject/schoolKind"));
    }

    private static <T> List<T> listed(@Nullable T recorded) {
        return recorded == null ? List.of() : List.of(recorded);
    }
}
