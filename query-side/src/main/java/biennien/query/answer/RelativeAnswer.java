package biennien.query.answer;

import biennien.events.values.RelativeTime;
import biennien.query.kernel.AllMembers;
import biennien.query.kernel.View;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

/**
 * A time told by another, and how it was read.
 *
 * @param said the words of the source; null when they are suppressed
 * @param anchor the day on which they were said, EDTF
 * @param rule how the words are read from it: months-before, years-before, since, year-to-date,
 *     same-month, same-year, at-anchor or day-without-year
 * @param count how many months or years; null where the rule counts none
 * @param since the beginning, EDTF; null unless the rule is since
 * @param day month and day, such as 11-05; null unless the rule is day-without-year
 */
@AllMembers
public record RelativeAnswer(
        @Nullable String said,
        String anchor,
        String rule,
        @Nullable Integer count,
        @Nullable String since,
        @Nullable String day) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    /** As a column holds it. */
    static @Nullable String column(@Nullable RelativeTime relative) {
        return relative == null ? null : JSON.writeValueAsString(relative);
    }

    static @Nullable RelativeAnswer read(@Nullable String column, View view) {
        if (column == null) {
            return null;
        }
        RelativeAnswer told = of(JSON.readValue(column, RelativeTime.class));
        return new RelativeAnswer(
                FewPersons.shown(view, told.said),
                told.anchor,
                told.rule,
                told.count,
                told.since,
                told.day);
    }

    /** As somebody says it, of whom nothing is to be kept back. */
    static RelativeAnswer of(RelativeTime relative) {
        return new RelativeAnswer(
                relative.said().value(),
                relative.anchor().text(),
                relative.rule().code(),
                relative.count(),
                relative.since() == null ? null : relative.since().text(),
                relative.day());
    }
}
