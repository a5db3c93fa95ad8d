package biennien.command.certification;

import biennien.command.kernel.Findings;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;
import biennien.command.law.PossibleDays;
import biennien.command.law.Verdict;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.DecidingBody;
import biennien.events.law.LegalBasis;
import biennien.events.values.Edtf;

import org.jspecify.annotations.Nullable;

/** Which people's committee may decide on which kind of subject, by the day of the decision. */
final class DecidingRules {

    private DecidingRules() {}

    static Findings check(DecidingBody body, CertificationSubjectKind kind, Edtf decidedOn) {
        String decision =
                "a decision of "
                        + decidedOn
                        + " on a subject of kind '"
                        + kind.code()
                        + "' by '"
                        + body.code()
                        + "'";
        return switch (PossibleDays.verdict(decidedOn, day -> body.certifies(kind, day))) {
            case Verdict.Permitted() -> Findings.NONE;
            case Verdict.Unconfirmed(var basis) ->
                    warn(
                            "deciding-body-unconfirmed",
                            "No text was found that confirms " + decision + ".",
                            basis);
            case Verdict.PossiblyForbidden(var basis) ->
                    warn(
                            "deciding-body-possibly-wrong",
                            "On some possible days the right to "
                                    + decision
                                    + " had ended. State the day more exactly.",
                            basis);
            case Verdict.Forbidden(var basis) ->
                    Findings.refuse(
                            new Refusal(
                                    CertificationRejection.DECIDED_BY_WRONG_BODY,
                                    "There can be no "
                                            + decision.substring(2)
                                            + ": it had no such right any more. Check the day and"
                                            + " the body.",
                                    "/decidedBy",
                                    basis));
        };
    }

    private static Findings warn(String code, String message, @Nullable LegalBasis basis) {
        return Findings.warn(new Warning(code, message, basis == null ? null : basis.text()));
    }
}
