package biennien.query;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.StoredNames;
import biennien.query.kernel.Batch;

import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.stream.Collectors;

class ProjectionsTest {

    private static ReadModel model;

    @BeforeAll
    static void begin() {
        model = new ReadModel();
    }

    @BeforeEach
    void everything() {
        model.clear();
        model.record(Story.everything());
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @Test
    void the_story_tells_every_kind_of_event() {
        assertThat(
                        Arrays.stream(Story.everything())
                                .<Class<?>>map(Object::getClass)
                                .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        StoredNames.all().stream()
                                .map(StoredNames.StoredName::type)
                                .collect(Collectors.toSet()));
    }

    @Test
    void a_replay_from_the_beginning_gives_the_same_rows() {
        var before = model.rows();
        model.replay();
        assertThat(model.rows()).isEqualTo(before);
        assertThat(before.keySet()).allSatisfy(this::isFilled);
    }

    @Test
    void every_event_may_be_handled_twice() {
        var before = model.rows();
        model.repeat();
        assertThat(model.rows()).isEqualTo(before);
    }

    @Test
    void every_event_may_be_handled_twice_in_a_row() {
        var before = model.rows();
        try (var stutter = new ReadModel()) {
            for (Object event : Story.everything()) {
                var message = stutter.append(event);
                stutter.project(message);
                stutter.project(message);
            }
            assertThat(stutter.rows()).isEqualTo(before);
        }
    }

    @Test
    void a_batch_gives_the_rows_of_its_events_one_by_one() throws Exception {
        var before = model.rows();
        try (var batch = new ReadModel()) {
            Batch.of(
                    () -> {
                        for (Object event : Story.everything()) {
                            var message = batch.append(event);
                            DefaultUnitOfWork.startAndGet(message)
                                    .execute(() -> batch.project(message));
                        }
                    });
            assertThat(batch.rows()).isEqualTo(before);
        }
    }

    @Test
    void events_of_a_batch_may_be_handled_twice() throws Exception {
        var before = model.rows();
        Batch.of(model::repeat);
        assertThat(model.rows()).isEqualTo(before);
    }

    @Test
    void a_closed_version_is_never_changed_again() {
        try (var growing = new ReadModel()) {
            String closed =
                    """
                    SELECT string_agg(CAST(row AS text), ';' ORDER BY CAST(row AS text))
                      FROM (SELECT CAST(f AS text) FROM readmodel.figure f WHERE NOT upper_inf(known)
                            UNION ALL
                            SELECT CAST(a AS text) FROM readmodel.unit_attribute a
                             WHERE NOT upper_inf(known)
                            UNION ALL
                            SELECT CAST(c AS text) FROM readmodel.certification c
                             WHERE NOT upper_inf(known)
                            UNION ALL
                            SELECT CAST(p AS text) FROM readmodel.programme p
                             WHERE NOT upper_inf(known)
                            UNION ALL
                            SELECT CAST(t AS text) FROM readmodel.programme_target t
                             WHERE NOT upper_inf(known)
                            UNION ALL
                            SELECT CAST(i AS text) FROM readmodel.inspection i
                             WHERE NOT upper_inf(known)
                            UNION ALL
                            SELECT CAST(r AS text) FROM readmodel.recommendation r
                             WHERE NOT upper_inf(known)) AS rows (row)
                    """;
            var earlier = java.util.Set.<String>of();
            for (Object event : Story.everything()) {
                growing.record(event);
                var now =
                        java.util.Set.of(
                                growing.sql
                                        .sql(closed)
                                        .query(String.class)
                                        .optional()
                                        .orElse("")
                                        .split(";"));
                assertThat(now).containsAll(earlier);
                earlier =
                        now.stream()
                                .filter(row -> !row.isEmpty())
                                .collect(Collectors.toUnmodifiableSet());
            }
            assertThat(earlier).hasSizeGreaterThan(5);
        }
    }

    @Test
    void every_text_column_says_what_it_holds() {
        assertThat(
                        model.sql
                                .sql(
                                        """
                                        SELECT format('%s.%s', table_name, column_name)
                                          FROM information_schema.columns
                                         WHERE table_schema = 'readmodel'
                                           AND table_name <> 'flyway_schema_history'
                                           AND data_type IN ('text', 'character varying')
                                           AND col_description(
                                                   format('%I.%I', table_schema, table_name)
                                                       ::regclass::oid,
                                                   ordinal_position) IS NULL
                                        """)
                                .query(String.class)
                                .list())
                .isEmpty();
    }

    private void isFilled(String table) {
        if (!table.equals("meaning") && !table.equals("unit_alias")) {
            assertThat(model.rows().get(table)).as(table).isNotEmpty();
        }
    }
}
