package biennien.events;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.Quantity;
import biennien.events.values.Quote;
import biennien.events.values.Reason;
import biennien.events.values.Remark;

import org.junit.jupiter.api.Test;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Words that somebody chooses freely are where a person's name could slip in. There are few kinds
 * of them, all short and screened when they are recorded; how many fields hold each is counted
 * here, so that one more is noticed.
 */
class FreeWordsTest {

    private static final Set<Class<?>> FREE =
            Set.of(Name.class, Office.class, Quote.class, Reason.class, Remark.class);

    @Test
    void fields_of_free_words_are_counted() {
        var counts = new TreeMap<String, Integer>();
        StoredNames.all().forEach(stored -> walk(stored.type(), counts));

        assertThat(counts)
                .isEqualTo(
                        new TreeMap<>(
                                Map.of(
                                        "Name", 26,
                                        "Office", 18,
                                        "Quote", 76,
                                        "Reason", 17,
                                        "Remark", 3,
                                        "said", 10)));
    }

    private static void walk(Type type, Map<String, Integer> counts) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            walk(list.getActualTypeArguments()[0], counts);
        } else if (type instanceof Class<?> known && FREE.contains(known)) {
            counts.merge(known.getSimpleName(), 1, Integer::sum);
        } else if (type == Quantity.class) {
            counts.merge("said", 1, Integer::sum);
        } else if (type instanceof Class<?> known && known.isRecord()) {
            for (RecordComponent part : known.getRecordComponents()) {
                walk(part.getGenericType(), counts);
            }
        }
    }
}
