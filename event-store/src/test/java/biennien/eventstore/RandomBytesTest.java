package biennien.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

class RandomBytesTest {

    /** Some fill what is fetched to the end, of some a rest is left. */
    @ParameterizedTest
    @ValueSource(ints = {16, 100, 511, 512})
    void nothing_given_is_given_again_nor_all_zero(int bytes) {
        var random = new RandomBytes();
        Set<String> given = new HashSet<>();

        for (int i = 0; i < 1_000; i++) {
            given.add(HexFormat.of().formatHex(random.next(bytes)));
        }

        assertThat(given)
                .hasSize(1_000)
                .allSatisfy(
                        hex -> assertThat(hex).hasSize(2 * bytes).doesNotContain("0".repeat(32)));
    }

    @ParameterizedTest
    @ValueSource(ints = {513, 4_096})
    void more_than_is_fetched_at_once_is_refused(int bytes) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RandomBytes().next(bytes));
    }
}
