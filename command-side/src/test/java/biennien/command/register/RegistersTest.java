package biennien.command.register;

import static biennien.command.register.Atlas.CHIENG_LE;
import static biennien.command.register.Atlas.TO_HIEU;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.kernel.Warning;
import biennien.command.source.SourceRejection;
import biennien.command.unit.UnitRejection;
import biennien.events.values.Edtf;
import biennien.events.values.UnitId;

import org.junit.jupiter.api.Test;

import java.util.List;

class RegistersTest {

    private static final Edtf IN_2022 = Edtf.of("2022");

    @Test
    void nothing_is_known_of_an_empty_log() {
        var empty = Registers.EMPTY;

        assertThat(empty.units().all()).isEmpty();
        assertThat(empty.refusal(CHIENG_LE, IN_2022, null).orElseThrow().reason())
                .isEqualTo(UnitRejection.UNKNOWN_UNIT);
    }

    @Test
    void folding_event_by_event_or_all_at_once_gives_the_same_answers() {
        var atOnce = Registers.EMPTY.after(Atlas.events());
        var oneByOne = Registers.EMPTY;
        for (var event : Atlas.events()) {
            oneByOne = oneByOne.after(List.of(event));
        }

        assertThat(List.copyOf(oneByOne.units().all()))
                .containsExactlyInAnyOrderElementsOf(atOnce.units().all());
        assertThat(oneByOne.units().resolve("Phường Tô Hiệu", null, null))
                .isEqualTo(atOnce.units().resolve("Phường Tô Hiệu", null, null));
        assertThat(oneByOne.sources().named("001.txt"))
                .isEqualTo(atOnce.sources().named("001.txt"));
    }

    @Test
    void the_order_of_the_log_decides_and_what_was_folded_before_stays() {
        var before = Atlas.before();
        var after = Atlas.after();

        assertThat(before.units().find(TO_HIEU)).isEmpty();
        assertThat(before.units().find(CHIENG_LE).orElseThrow().end()).isNull();
        assertThat(after.units().find(TO_HIEU)).isPresent();
        assertThat(after.units().find(CHIENG_LE).orElseThrow().end()).isNotNull();
    }

    @Test
    void a_fact_is_asked_for_its_unit_first_and_then_for_its_source() {
        var known = Atlas.after();

        assertThat(
                        known.refusal(new UnitId("unit:nowhere"), IN_2022, Atlas.citedUnknown())
                                .orElseThrow()
                                .reason())
                .isEqualTo(UnitRejection.UNKNOWN_UNIT);
        assertThat(known.refusal(CHIENG_LE, IN_2022, Atlas.citedUnknown()).orElseThrow().reason())
                .isEqualTo(SourceRejection.UNKNOWN_SOURCE);
        assertThat(known.refusal(CHIENG_LE, IN_2022, Atlas.cited())).isEmpty();
        assertThat(known.refusal(CHIENG_LE, IN_2022, null)).isEmpty();
    }

    @Test
    void a_fact_without_a_source_is_doubtful() {
        assertThat(Registers.unsourced(null))
                .extracting(Warning::code)
                .containsExactly("unsourced");
        assertThat(Registers.unsourced(Atlas.cited())).isEmpty();
    }
}
