package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.database.Database;
import biennien.command.figure.FigureCommand.ReportFigure;
import biennien.eventstore.RedecidingCommandBus;

import org.axonframework.common.Registration;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whatever happens on the way, the sender of a file learns which of its rows are stored. */
class ImportEndsEarlyTest {
    private static final String HEADER =
            "id,source,record_kind,locality,indicator,value,qualifier,unit,measure,"
                    + "period_start,period_end,period_edtf,subject_type,subject\n";

    private final Service service = Annals.shared().service();

    /** What happens inside the command of one row. */
    private interface Event {
        void happens() throws SQLException;
    }

    @BeforeEach
    void a_unit_of_its_own() {
        if (service.reader().get("/api/v1/units/unit:xa-dut-ganh").status() != 200) {
            service.admin()
                    .post(
                            "/api/v1/units",
                            """
                            {"id":"unit:xa-dut-ganh",
                             "description":{"level":"commune","name":"Đứt Gánh"}}
                            """);
        }
    }

    @Test
    void a_row_that_met_somebody_else_is_refused_alone_and_is_stored_when_it_is_sent_again() {
        String csv = HEADER + row("K1") + row("K2") + row("K3");

        Answer first =
                whileRow(
                        "K2",
                        () -> {
                            throw new ConcurrencyException("somebody else");
                        },
                        csv);

        assertThat(counts(first)).isEqualTo("3 rows, 2 accepted, 0 duplicates, 1 rejected");
        assertThat(refused(first)).containsExactly("3 K2 changed-meanwhile");
        Answer again = Annals.imported(service, csv, false);
        assertThat(counts(again)).isEqualTo("3 rows, 1 accepted, 2 duplicates, 0 rejected");
    }

    @Test
    void a_log_that_goes_away_ends_an_import_with_the_report_so_far() throws SQLException {
        String bad = ",too few columns\n";
        String csv = HEADER + row("H1") + "H2" + bad + row("H3") + "H4" + bad + row("H5");
        long head = service.head();
        try (Connection stuck = service.bean(Database.class).connections().getConnection()) {
            stuck.setAutoCommit(false);
            Answer first;
            try {
                first = whileRow("H3", () -> holdTheCounter(stuck), csv);
            } finally {
                stuck.rollback();
            }

            assertThat(counts(first)).isEqualTo("3 rows, 1 accepted, 0 duplicates, 2 rejected");
            assertThat(refused(first))
                    .containsExactly("3 null wrong-number-of-columns", "4 H3 stopped-here");
            assertThat(first.position()).isEqualTo(head + 1);
        }
        assertThat(service.head()).isEqualTo(head + 1);
        Answer again = Annals.imported(service, csv, false);
        assertThat(counts(again)).isEqualTo("5 rows, 2 accepted, 1 duplicates, 2 rejected");
    }

    @Test
    void a_fault_in_a_row_does_not_lose_what_became_of_the_rows_beside_it() {
        String csv = HEADER + row("F1") + row("F2") + row("F3");

        Answer first =
                whileRow(
                        "F2",
                        () -> {
                            throw new IllegalStateException("a fault of ours");
                        },
                        csv);

        assertThat(counts(first)).isEqualTo("3 rows, 2 accepted, 0 duplicates, 1 rejected");
        assertThat(refused(first)).containsExactly("3 F2 stopped-here");
        assertThat(first.text()).doesNotContain("a fault of ours");
    }

    private Answer whileRow(String id, Event event, String csv) {
        Registration registration =
                service.bean(RedecidingCommandBus.class)
                        .registerHandlerInterceptor(
                                (work, chain) -> {
                                    if (work.getMessage().getPayload() instanceof ReportFigure asked
                                            && id.equals(
                                                    Objects.requireNonNull(asked.citation())
                                                            .row())) {
                                        event.happens();
                                    }
                                    return chain.proceed();
                                });
        try {
            Answer answer = Annals.imported(service, csv, false);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            return answer;
        } finally {
            registration.cancel();
        }
    }

    /** As a writer that is stuck would. */
    private static void holdTheCounter(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("UPDATE eventstore.log_head SET next = next");
        }
    }

    private static String row(String id) {
        return id
                + ",source:article-004,figure,Xã Đứt Gánh,tip-count,"
                + (id.hashCode() & 0xffff)
                + ",exact,nguồn tin,flow,2023-01-01,2023-12-31,2023,tip,valuable-tip\n";
    }

    private static String counts(Answer report) {
        return "%d rows, %d accepted, %d duplicates, %d rejected"
                .formatted(
                        report.json().path("rows").asLong(),
                        report.json().path("accepted").asLong(),
                        report.json().path("duplicates").asLong(),
                        report.json().path("rejectedCount").asLong());
    }

    private static List<String> refused(Answer report) {
        List<String> refused = new ArrayList<>();
        report.json()
                .path("rejected")
                .forEach(
                        row ->
                                refused.add(
                                        row.path("row").asLong()
                                                + " "
                                                + row.path("id").asString("null")
                                                + " "
                                                + row.path("code").asString()));
        return refused;
    }
}
