package biennien.command.kernel;

import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warnings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.events.law.Instrument;
import biennien.events.law.LegalBasis;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class DecisionTest {

    private enum No implements Rejection {
        NOT_NOW(Kind.STATE, null),
        NOT_EVER(Kind.RULE, LegalBasis.article(Instrument.LAW_30_2023, "14")),
        NOT_THERE(Kind.UNKNOWN, null);

        private final Kind kind;
        private final @Nullable LegalBasis legalBasis;

        No(Kind kind, @Nullable LegalBasis legalBasis) {
            this.kind = kind;
            this.legalBasis = legalBasis;
        }

        @Override
        public Kind kind() {
            return kind;
        }

        @Override
        public @Nullable LegalBasis legalBasis() {
            return legalBasis;
        }
    }

    @ParameterizedTest
    @CsvSource({"NOT_NOW, not-now, 409", "NOT_EVER, not-ever, 422", "NOT_THERE, not-there, 404"})
    void a_refusal_has_a_stable_code_and_the_status_of_its_kind(
            No reason, String code, int status) {
        var details = refusal(Decision.reject(reason, "No.", "/field")).details();

        assertThat(details.code()).isEqualTo(code);
        assertThat(details.status()).isEqualTo(status);
        assertThat(details.pointer()).isEqualTo("/field");
    }

    @Test
    void a_refusal_names_the_law_of_its_reason_unless_it_has_another() {
        var other = LegalBasis.of(Instrument.LAW_06_2022);

        assertThat(refusal(Decision.reject(No.NOT_EVER, "No.")).details().legalBasis())
                .isEqualTo("Law 30/2023/QH15, Art. 14");
        assertThat(refusal(Decision.reject(No.NOT_EVER, "No.", null, other)).details())
                .extracting(RejectionDetails::legalBasis)
                .isEqualTo("Law 06/2022/QH15");
        assertThat(refusal(Decision.reject(No.NOT_NOW, "No.")).details().legalBasis()).isNull();
    }

    @Test
    void a_refusal_may_point_at_the_field_of_another_command() {
        var moved = refusal(Decision.reject(No.NOT_EVER, "No.", "/unit")).at("/on");

        assertThat(moved.pointer()).isEqualTo("/on");
        assertThat(moved.details().code()).isEqualTo("not-ever");
        assertThat(moved.legalBasis()).isEqualTo(No.NOT_EVER.legalBasis());
    }

    @Test
    void warnings_add_up_and_a_refusal_stays_a_refusal() {
        var one = Warning.of("one", "First.");
        var two = Warning.of("two", "Second.", LegalBasis.of(Instrument.LAW_06_2022));

        assertThat(warnings(Decision.accept(List.of(one), "event").warn(List.of(two))))
                .containsExactlyInAnyOrder("one", "two");
        assertThat(outcome(Decision.reject(No.NOT_NOW, "No.").warn(List.of(two))))
                .isEqualTo("not-now");
        assertThat(two.legalBasis()).isEqualTo("Law 06/2022/QH15");
    }

    @Test
    void an_accepted_command_has_an_event() {
        assertThatThrownBy(() -> new Decision.Accepted<>(List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "recorded by {0}, asked by {1} as {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "account:1, account:1, recorder, true",
                "account:1, account:2, recorder, false",
                "account:1, account:2, steward, true",
                "account:1, account:2, -, false",
                "account:1, -, -, false",
                "-, account:2, recorder, true"
            })
    void a_fact_is_changed_by_its_recorder_or_a_steward(
            @Nullable String recordedBy,
            @Nullable String actor,
            @Nullable String role,
            boolean allowed) {
        var asked = assertThatCode(() -> Shell.onlyByRecorderOrSteward(recordedBy, actor, role));
        if (allowed) {
            asked.doesNotThrowAnyException();
        } else {
            asked.isInstanceOfSatisfying(
                    CommandRejected.class,
                    refused -> assertThat(refused.details().status()).isEqualTo(403));
        }
    }
}
