package biennien.query.reconciliation;

import static biennien.query.Facts.article;
import static biennien.query.Facts.figure;
import static biennien.query.Facts.guns;
import static biennien.query.Facts.unit;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.figure.Subject;
import biennien.events.law.AdministrativeLevel;
import biennien.events.law.Indicator;
import biennien.query.Many;
import biennien.query.ReadModel;
import biennien.query.kernel.Slice;
import biennien.query.kernel.Snapshot;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class WhatIsCheckedTest {

    private static final int MANY = 20_000;

    @Test
    void figures_that_nothing_can_be_held_against_are_passed_over_at_once() {
        try (ReadModel model = new ReadModel()) {
            model.record(article());
            model.record(unit("unit:a", AdministrativeLevel.PROVINCE, "A", null, "01"));
            model.record(
                    figure("part", "unit:a", Indicator.CAMERA_COUNT, "camera", guns(3)).reported());
            model.record(
                    figure("all", "unit:a", Indicator.CAMERA_COUNT, Subject.ALL, guns(71))
                            .reported());
            Many.figuresLike(model, "figure:part", "unit:a", MANY);
            var statements = new AtomicInteger();
            var snapshot =
                    new Snapshot(
                            model.head(),
                            View.PUBLIC,
                            Many.counting(model.dataSource(), statements));
            var found =
                    model.bean(Reconciliations.class)
                            .list(
                                    OfUnit.ALL,
                                    new ReconciliationQuestion(null, null),
                                    snapshot,
                                    new Slice(List.of(), 101));
            assertThat(found)
                    .isNotEmpty()
                    .allSatisfy(check -> assertThat(check.item().figure()).isEqualTo("figure:all"));
            assertThat(statements).hasValueLessThan(30);
        }
    }
}
