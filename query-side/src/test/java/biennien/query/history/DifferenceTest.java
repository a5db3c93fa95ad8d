package biennien.query.history;

import static biennien.query.Facts.article;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.query.ReadModel;
import biennien.query.kernel.Between;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.SQLException;
import java.util.List;

class DifferenceTest {

    /** Events of which the timeline tells; nothing of them stands in the list of sources. */
    private static final int MANY = 20_000;

    private static ReadModel model;

    @BeforeAll
    static void begin() {
        model = new ReadModel();
        model.record(article());
        model.record(article("source:zz-last", "Cuối cùng"));
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void one_page_of_a_difference_reads_what_it_shows_and_not_the_log() throws SQLException {
        model.sql
                .sql(
                        """
                        INSERT INTO readmodel.timeline
                               (position, recorded_at, kind, feature, fact, about, title)
                        SELECT 1000 + n, now(), 'source.SourceAliasAdded', 'source',
                               'source:many-' || n, '', ''
                          FROM generate_series(1, :many) n
                        """)
                .param("many", MANY)
                .update();
        try {
            PGSimpleDataSource small = new PGSimpleDataSource();
            small.setUrl(model.jdbcUrl());
            small.setMaxResultBuffer("256K");
            var later = new Snapshot(1000 + MANY, View.PUBLIC, JdbcClient.create(small));
            var asked = new DiffQuestion("sources", null);
            assertThat(
                            model.bean(Difference.class)
                                    .between(
                                            OfUnit.ALL,
                                            asked,
                                            new Between(-1L, null),
                                            later,
                                            new Slice(List.of(), 3)))
                    .extracting(change -> change.item().id())
                    .containsExactly("source:bai-son-la", "source:zz-last");
        } finally {
            model.sql.sql("DELETE FROM readmodel.timeline WHERE position > 1000").update();
        }
    }

    @ParameterizedTest
    @CsvSource({"to=-5,bad-basis", "to=99999,basis-above-log", "from=1&to=0,reversed-bases"})
    void what_is_wrong_with_the_later_basis_is_said_of_the_parameter_that_was_sent(
            String sent, String code) {
        var refused = model.get("/api/v1/diff?" + sent);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/parameter").asString()).isEqualTo("to");
        assertThat(refused.at("/code").asString()).isEqualTo(code);
    }
}
