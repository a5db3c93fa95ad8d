package biennien.query.results;

import static biennien.query.Facts.article;
import static biennien.query.Facts.figure;
import static biennien.query.Facts.guns;
import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.query.Many;
import biennien.query.ReadModel;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;
import biennien.query.unit.BordersQuestion;
import biennien.query.unit.OfUnit;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.SQLException;

class CoverageTest {

    private static final int MANY = 20_000;

    @Test
    void what_a_unit_covers_in_the_borders_of_a_day_is_read_of_its_own_figures_alone()
            throws SQLException {
        try (ReadModel model = new ReadModel()) {
            model.record(article());
            model.record(unit("unit:a", AdministrativeLevel.PROVINCE, "A", null, "01"));
            model.record(unit("unit:b", AdministrativeLevel.PROVINCE, "B", null, "02"));
            model.record(
                    figure("a", "unit:a", Indicator.WEAPON_HANDOVER_COUNT, "gun", guns(71))
                            .reported());
            Many.figuresLike(model, "figure:a", "unit:b", MANY);
            Many.figuresLike(model, "figure:a-1", "unit:a", MANY);

            PGSimpleDataSource small = new PGSimpleDataSource();
            small.setUrl(model.jdbcUrl());
            small.setMaxResultBuffer("256K");
            var snapshot = new Snapshot(model.head(), View.PUBLIC, JdbcClient.create(small));
            var rows =
                    model.bean(Coverage.class)
                            .within(
                                    new OfUnit("unit:a", false, null),
                                    new Window(null, null),
                                    null,
                                    null,
                                    new BordersQuestion("as-of:2023-01-01"),
                                    snapshot);
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().figures()).isEqualTo(MANY + 1);
            assertThat(rows.getFirst().sources()).isEqualTo(1);
        }
    }
}
