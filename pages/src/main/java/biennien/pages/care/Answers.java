package biennien.pages.care;

import biennien.pages.api.Answer;
import biennien.pages.api.Reading;
import biennien.pages.api.Refused;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** What the pages of administration ask; none of it has a basis. */
final class Answers {
    private Answers() {}

    /**
     * @throws Refused when the address does not answer
     */
    static Map<String, Object> one(Reading reading, String address) {
        return answered(reading, address).object();
    }

    /**
     * @throws Refused when the address does not answer
     */
    static List<Map<String, Object>> list(Reading reading, String address) {
        return answered(reading, address).items();
    }

    private static Answer answered(Reading reading, String address) {
        Answer answer = reading.plain(address);
        if (!answer.ok()) {
            throw new Refused(answer);
        }
        return answer;
    }

    /** A number of an answer, 0 where there is none. */
    static long number(@Nullable Object member) {
        return member instanceof Number number ? number.longValue() : 0;
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> maps(@Nullable Object member) {
        return member instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object member) {
        return member instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
