package biennien.query.results;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.events.values.Interval;
import biennien.query.ReadModel;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;
import biennien.query.results.ResultRow.Line;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

class LineOriginsTest {

    /** More than a statement takes parameters. */
    private static final long MANY = 70_000;

    @Test
    void a_line_of_more_events_than_anybody_reads_is_refused_before_they_are_read() {
        try (ReadModel model = new ReadModel()) {
            var snapshot = new Snapshot(MANY, View.PUBLIC, model.sql);
            List<Contribution> many =
                    LongStream.range(0, MANY).mapToObj(LineOriginsTest::group).toList();
            assertThatThrownBy(() -> LineOrigins.of(many, snapshot))
                    .isInstanceOf(QueryProblem.class)
                    .hasMessageContaining("70,000 events");
        }
    }

    private static Contribution group(long position) {
        return new Contribution(
                "groups",
                new Line("T3", "mediation-group", "tổ hòa giải", null, "tổ"),
                "new",
                "group:" + position,
                null,
                null,
                null,
                Interval.exactly(BigDecimal.ONE),
                List.of(position));
    }
}
