package biennien.events.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.events.law.ActivityCounter;
import biennien.events.values.MalformedValue;
import biennien.events.values.Measure;
import biennien.events.values.Quantity;

import org.junit.jupiter.api.Test;

import java.util.List;

class ActivityCountTest {

    @Test
    void a_counter_has_one_number_in_each_unit_of_count() {
        var times = attendances(10_300, "lượt người");
        var persons = attendances(900, "người");

        assertThat(ActivityCount.each(List.of(times, persons))).containsExactly(times, persons);
        assertThat(ActivityCount.each(null)).isEmpty();
        assertThatThrownBy(() -> ActivityCount.each(List.of(times, attendances(7, "lượt người"))))
                .isInstanceOfSatisfying(
                        MalformedValue.class, no -> assertThat(no.code()).isEqualTo("listed-twice"))
                .hasMessageContaining("attendances (lượt người)");
    }

    private static ActivityCount attendances(long count, String unit) {
        return new ActivityCount(
                ActivityCounter.ATTENDANCES, Quantity.exact(count, unit, Measure.FLOW));
    }
}
