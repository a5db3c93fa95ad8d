package biennien.query.results;

import biennien.query.answer.Columns;
import biennien.query.kernel.Groups;
import biennien.query.kernel.Snapshot;
import biennien.query.results.ResultRow.Line;
import biennien.query.unit.OfUnit;
import biennien.query.unit.Scope;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recommendations that are open at the end of the window, by age on that day. The age is known by
 * the days on which they may have been made; without a last day of the window there is no age.
 */
@Component
final class RecommendationResults implements Register {

    private static final Scope.Text OPEN =
            Scope.text(
                    """
                    SELECT r.made_earliest, r.made_latest,
                           r.made_latest <= :to
                           AND (r.closed_edtf IS NULL OR r.closed_earliest > :to) AS surely
                      FROM readmodel.recommendation r
                     WHERE r.known @> :basis AND coalesce(r.made_earliest <= :to, true)
                       AND (r.closed_edtf IS NULL OR coalesce(r.closed_latest > :to, true))
                    """,
                    Scope.covers("r.unit", "r.made_earliest", "r.closed_latest"),
                    "");

    /** Bands of full years. */
    private enum Age {
        UNDER_ONE_YEAR("under-1-year", "dưới 1 năm"),
        ONE_TO_TWO_YEARS("1-to-2-years", "từ 1 đến dưới 2 năm"),
        TWO_YEARS_AND_MORE("2-years-and-more", "từ 2 năm trở lên"),
        UNKNOWN("unknown", "không rõ");

        private final String code;
        private final String label;

        Age(String code, String label) {
            this.code = code;
            this.label = label;
        }

        static Age of(
                @Nullable LocalDate earliest, @Nullable LocalDate latest, @Nullable LocalDate on) {
            if (earliest == null || latest == null || on == null) {
                return UNKNOWN;
            }
            Age oldest = band(earliest, on);
            return oldest == band(latest.isAfter(on) ? on : latest, on) ? oldest : UNKNOWN;
        }

        private static Age band(LocalDate made, LocalDate on) {
            if (made.isAfter(on.minusYears(1))) {
                return UNDER_ONE_YEAR;
            }
            return made.isAfter(on.minusYears(2)) ? ONE_TO_TWO_YEARS : TWO_YEARS_AND_MORE;
        }
    }

    private record Open(Age age, boolean surely) {}

    private final Scope scope;

    RecommendationResults(Scope scope) {
        this.scope = scope;
    }

    @Override
    public String code() {
        return "recommendations";
    }

    @Override
    public Set<String> tables() {
        return Set.of("T13");
    }

    @Override
    public Set<String> reads() {
        return Set.of(Groups.INSPECTION, Groups.UNIT);
    }

    @Override
    public List<ResultRow> rows(OfUnit of, Window window, Snapshot snapshot) {
        Map<Age, long[]> counts = new EnumMap<>(Age.class);
        window.ask(OPEN, of, scope, snapshot)
                .query(
                        (row, _) ->
                                new Open(
                                        Age.of(
                                                Columns.day(row, "made_earliest"),
                                                Columns.day(row, "made_latest"),
                                                window.to()),
                                        row.getBoolean("surely")))
                .list()
                .forEach(
                        open -> {
                            long[] count = counts.computeIfAbsent(open.age(), _ -> new long[2]);
                            count[0] += open.surely() ? 1 : 0;
                            count[1]++;
                        });
        return counts.entrySet().stream()
                .map(
                        each ->
                                new Line(
                                                "T13",
                                                "open-recommendation",
                                                "kiến nghị chưa kết thúc, " + each.getKey().label,
                                                each.getKey().code,
                                                "kiến nghị")
                                        .counted("open", each.getValue()[0], each.getValue()[1]))
                .toList();
    }
}
