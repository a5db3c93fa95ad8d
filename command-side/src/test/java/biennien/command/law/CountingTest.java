package biennien.command.law;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.kernel.Findings;
import biennien.command.kernel.Warning;
import biennien.events.law.ActivityCounter;
import biennien.events.values.Measure;
import biennien.events.values.Quantity;

import org.junit.jupiter.api.Test;

class CountingTest {

    private static final String AT = "/counts/0/quantity";

    @Test
    void a_count_that_stands_is_no_flow() {
        var refusal = counting(Quantity.exact(190, "cuộc", Measure.STOCK)).refusal();

        assertThat(refusal).isNotNull();
        assertThat(refusal.pointer()).isEqualTo(AT + "/measure");
        assertThat(refusal.reason().kind().status()).isEqualTo(422);
        assertThat(refusal.message()).contains("counted as a FLOW, not as a STOCK");
    }

    @Test
    void a_unit_of_another_counter_is_refused_and_the_counter_named() {
        var refusal = counting(Quantity.exact(10_300, "lượt người", Measure.FLOW)).refusal();

        assertThat(refusal).isNotNull();
        assertThat(refusal.pointer()).isEqualTo(AT + "/unit");
        assertThat(refusal.message()).contains("'attendances'").contains("cuộc, buổi");
    }

    @Test
    void what_is_unusual_or_not_told_is_stored_and_pointed_out() {
        assertThat(codes(counting(Quantity.exact(3, "lớp", Measure.FLOW))))
                .isEqualTo("unusual-unit-of-count");
        assertThat(codes(counting(Quantity.notReported("hội nghị", Measure.FLOW))))
                .isEqualTo("count-not-reported");
        assertThat(
                        codes(
                                counting(
                                        Quantity.exact(190, "cuộc", Measure.FLOW)
                                                .inWords("hơn 190 cuộc"))))
                .isEqualTo("words-tell-another-number");
        assertThat(codes(counting(Quantity.exact(190, "cuộc", Measure.FLOW)))).isEmpty();
    }

    private static Findings counting(Quantity quantity) {
        return Counting.of(ActivityCounter.SESSIONS, quantity, Measure.FLOW, AT);
    }

    private static String codes(Findings findings) {
        assertThat(findings.refusal()).isNull();
        return String.join(" ", findings.warnings().stream().map(Warning::code).toList());
    }
}
