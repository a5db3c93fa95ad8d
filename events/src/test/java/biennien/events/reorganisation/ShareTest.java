package biennien.events.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.events.values.Lists;
import biennien.events.values.MalformedValue;
import biennien.events.values.UnitId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;

class ShareTest {

    @Test
    void a_share_is_the_whole_or_a_part_whose_size_may_be_known() {
        assertThat(Share.WHOLE.isWhole()).isTrue();
        assertThat(Share.WHOLE.fraction()).contains(BigDecimal.ONE);
        assertThat(Share.PART.isWhole()).isFalse();
        assertThat(Share.PART.fraction()).isEmpty();
        assertThat(new Share("part:0.25").fraction()).contains(new BigDecimal("0.25"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "half",
                "part:",
                "part:0",
                "part:0.0",
                "part:1",
                "part:25%",
                "part:0,25"
            })
    void a_part_is_more_than_nothing_and_less_than_the_whole(String text) {
        assertThatThrownBy(() -> new Share(text)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void an_act_names_a_unit_once_whatever_its_share() {
        var unit = new UnitId("unit:xa-don-phong");
        var twice = List.of(new Edge(unit, Share.WHOLE), new Edge(unit, Share.PART));

        assertThatThrownBy(() -> Lists.distinctBy("from", twice, Edge::unit))
                .isInstanceOf(MalformedValue.class)
                .hasMessage("'from' lists unit:xa-don-phong twice.");
        assertThat(Lists.distinct("from", twice)).hasSize(2);
    }
}
