package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A file that does not arrive as a whole is not called a bad file. */
class ImportBodyTest {
    private static final String HEADER =
            "id,source,record_kind,locality,indicator,value,qualifier,unit,measure,"
                    + "period_start,period_end,period_edtf,subject_type,subject\n";
    private static final long LIMIT = 256L * 1024 * 1024;

    private final Service service = Annals.shared().service();

    @BeforeEach
    void a_unit_of_its_own() {
        if (service.reader().get("/api/v1/units/unit:xa-nua-chung").status() != 200) {
            service.admin()
                    .post(
                            "/api/v1/units",
                            """
                            {"id":"unit:xa-nua-chung",
                             "description":{"level":"commune","name":"Nửa Chừng"}}
                            """);
        }
    }

    @Test
    void a_file_past_the_limit_of_which_nothing_was_stored_is_refused_as_a_whole() {
        for (boolean dryRun : new boolean[] {true, false}) {
            Answer no = padded(HEADER + (dryRun ? row("B1") : "too,few\n"), dryRun);

            assertThat(no.status()).as(no.text()).isEqualTo(413);
            assertThat(no.problem()).isEqualTo("body-too-large");
        }
    }

    @Test
    void a_file_past_the_limit_of_which_rows_were_stored_is_reported_up_to_there() {
        Answer report = padded(HEADER + row("B2") + row("B3"), false);

        assertThat(report.status()).as(report.text()).isEqualTo(200);
        assertThat(report.json().path("accepted").asLong()).isEqualTo(2);
        assertThat(report.json().path("rejected")).hasSize(1);
        assertThat(report.json().at("/rejected/0/row").asLong()).isEqualTo(4);
        assertThat(report.json().at("/rejected/0/code").asString()).isEqualTo("body-ended");
        assertThat(report.json().at("/rejected/0/message").asString()).doesNotContain("quotation");
        assertThat(report.position()).isEqualTo(service.head());
    }

    @Test
    void a_connection_that_breaks_off_is_not_blamed_on_the_file_and_what_was_stored_stays()
            throws IOException {
        assertThat(brokenOff(HEADER + row("B4") + "B5,sou"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("quotation");

        Answer again = Annals.imported(service, HEADER + row("B4") + row("B5"), false);
        assertThat(again.json().path("duplicates").asLong()).as(again.text()).isEqualTo(1);
        assertThat(again.json().path("accepted").asLong()).isEqualTo(1);
    }

    /** Blank lines are no rows, however many there are. */
    private Answer padded(String csv, boolean dryRun) {
        return service.recorder()
                .send(
                        "POST",
                        "/api/v1/imports?dryRun=" + dryRun,
                        BodyPublishers.ofInputStream(
                                () -> new SequenceInputStream(stream(csv), new BlankLines())),
                        "text/csv");
    }

    private static InputStream stream(String csv) {
        return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static final class BlankLines extends InputStream {
        private long left = LIMIT;

        @Override
        public int read() {
            return left-- > 0 ? '\n' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + count, (byte) '\n');
            left -= count;
            return count;
        }
    }

    /** The whole answer to a body that ends before the length that was announced. */
    private String brokenOff(String csv) throws IOException {
        URI address = URI.create(service.address());
        byte[] body = csv.getBytes(StandardCharsets.UTF_8);
        service.newAccount("half-way-" + body.length, "recorder");
        String account = "half-way-" + body.length + ":password of anybody";
        String head =
                "POST /api/v1/imports HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + "Authorization: Basic "
                        + Base64.getEncoder()
                                .encodeToString(account.getBytes(StandardCharsets.UTF_8))
                        + "\r\nContent-Type: text/csv\r\nContent-Length: "
                        + (body.length + 1_000)
                        + "\r\n\r\n";
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String row(String id) {
        return id
                + ",source:article-004,figure,Xã Nửa Chừng,tip-count,"
                + (id.hashCode() & 0xffff)
                + ",exact,nguồn tin,flow,2023-01-01,2023-12-31,2023,tip,valuable-tip\n";
    }
}
