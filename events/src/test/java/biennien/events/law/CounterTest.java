package biennien.events.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class CounterTest {

    static Stream<List<? extends Counter>> lists() {
        return Stream.of(List.of(ModelCounter.values()), List.of(ActivityCounter.values()));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void no_word_counts_for_two_counters_of_a_list(List<? extends Counter> counters) {
        assertThat(counters.stream().flatMap(counter -> counter.units().stream()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }
}
