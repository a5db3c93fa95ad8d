package biennien.command.certification;

import biennien.command.organisation.KnownOrganisation;
import biennien.command.organisation.SubjectKeys;
import biennien.events.certification.CertificationSubject;
import biennien.events.law.CertificationSubjectKind;
import biennien.eventstore.AppendExtras;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * One subject has one certification of a year, whatever ids it is registered under: claimed in the
 * transaction of the append, because two registrations can be decided at the same instant.
 *
 * <p>The claim is never given back. Whoever was refused, or lost a recognition, is assessed anew in
 * the same stream, where everybody sees what was before; a second stream would be a second chance
 * and a second certificate to count.
 */
final class YearClaim {

    static final String SCOPE = "certification.year";

    private YearClaim() {}

    static void of(
            CertificationSubject subject, int year, @Nullable KnownOrganisation organisation) {
        keys(subject, year, organisation).forEach(key -> AppendExtras.current().claim(SCOPE, key));
    }

    /**
     * What all ways to tell one subject have in common. A commune is its unit, whatever it is
     * called; everything else is told apart by its name within its unit, or by the organisation
     * that bears the name.
     */
    static Set<String> keys(
            CertificationSubject subject, int year, @Nullable KnownOrganisation organisation) {
        return subject.kind() == CertificationSubjectKind.COMMUNE
                ? Set.of(SubjectKeys.ofUnit(subject.unit(), subject.kind(), year))
                : SubjectKeys.of(
                        subject.unit(), subject.kind(), year, subject.name(), organisation);
    }
}
