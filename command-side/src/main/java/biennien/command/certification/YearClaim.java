package biennien.command.certification;

import biennien.events.certification.CertificationSubject;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.values.FoldedText;
import biennien.eventstore.AppendExtras;

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

    static void of(CertificationSubject subject, int year) {
        AppendExtras.current().claim(SCOPE, key(subject, year));
    }

    /**
     * What all spellings of one subject have in common. A commune is its unit, whatever it is
     * called; everything else is told apart by its name within its unit.
     */
    static String key(CertificationSubject subject, int year) {
        String ofKind = subject.unit() + " " + subject.kind().code() + " " + year;
        return subject.kind() == CertificationSubjectKind.COMMUNE
                ? ofKind
                : ofKind + " " + FoldedText.of(subject.name().toString());
    }
}
