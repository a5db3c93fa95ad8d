package biennien.query.certification;

import biennien.events.law.CertificationSubjectKind;
import biennien.events.values.OrganisationId;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;

import org.jspecify.annotations.Nullable;

/**
 * Which certifications.
 *
 * @param year the year of recognition
 * @param kind code of the kind of subject
 * @param status registered, assessed, recognised, refused or revoked; without it all
 * @param organisation id of the agency, enterprise or school on record that is the subject
 * @param q words of the name of the subject, with or without diacritics
 */
record CertificationQuestion(
        @Nullable Integer year,
        @Nullable CertificationSubjectKind kind,
        @Nullable String status,
        @Nullable OrganisationId organisation,
        @Nullable String q)
        implements Question {

    /** All of them. */
    static final CertificationQuestion ALL =
            new CertificationQuestion(null, null, null, null, null);

    CertificationQuestion {
        if (status != null && !status.matches("registered|assessed|recognised|refused|revoked")) {
            throw QueryProblem.badParameter(
                    "status",
                    "unknown-status",
                    "status is registered, assessed, recognised, refused or revoked.");
        }
    }
}
