package biennien.ledger.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.ledger.Damaged;
import biennien.ledger.EntryBundle;
import biennien.ledger.EventRow;
import biennien.ledger.Keys;
import biennien.ledger.LogCheck;
import biennien.ledger.LogRefused;
import biennien.ledger.LogSource;
import biennien.ledger.TileTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class ArchiveTest {

    private static final Annals ANNALS = new Annals(Keys.LOG, 600);

    @TempDir Path folder;

    @Test
    void what_is_written_is_read_back_from_a_folder_and_from_a_zip() throws Exception {
        ANNALS.toFolder(folder.resolve("log"));
        Path zip = folder.resolve("log.zip");
        try (OutputStream stream = Files.newOutputStream(zip)) {
            ANNALS.toZip(stream);
        }
        for (Path place : List.of(folder.resolve("log"), zip)) {
            try (Archive archive = Archive.open(place)) {
                assertThat(archive.manifest()).isEqualTo(ANNALS.manifest());
                assertThat(archive.signed()).isEqualTo(ANNALS.signed());
                assertThat(archive.vkeys()).containsExactly(Keys.LOG.verifierKey());
                assertThat(archive.policy()).isEmpty();
                assertThat(archive.hasRows()).isTrue();
                assertThat(TileTree.resume(600, archive).root())
                        .isEqualTo(ANNALS.checkpoint().root());
                try (RowFiles rows = archive.rows(600)) {
                    for (int i = 0; i < 600; i++) {
                        assertThat(rows.next()).usingRecursiveComparison().isEqualTo(ANNALS.at(i));
                    }
                    assertThat(rows.next()).isNull();
                }
                assertThat(EntryBundle.decode(archive.entries(2, 88)))
                        .usingElementComparator(Arrays::compare)
                        .hasSize(88)
                        .contains(ANNALS.at(599).leaf().bytes());
                try (RowFiles rows = archive.rows(600);
                        Stream<String> names = archive.names()) {
                    LogCheck.Found found =
                            LogCheck.run(archive, ANNALS.checkpoint(), rows, done -> {});
                    assertThat(found).isEqualTo(new LogCheck.Found(600, 600, 600, 4));
                    assertThat(names)
                            .containsExactlyInAnyOrder(
                                    "manifest.json",
                                    "checkpoint",
                                    "vkey",
                                    "rows/000.jsonl.gz",
                                    "rows/001.jsonl.gz",
                                    "rows/002.jsonl.gz",
                                    "tile/entries/000",
                                    "tile/entries/001",
                                    "tile/entries/002.p/88",
                                    "tile/0/000",
                                    "tile/0/001",
                                    "tile/0/002.p/88",
                                    "tile/1/000.p/2");
                }
            }
        }
    }

    @Test
    void the_same_log_gives_the_same_bytes() throws IOException {
        assertThat(zipped(ANNALS)).isEqualTo(zipped(new Annals(Keys.LOG, 600)));
    }

    @Test
    void a_log_of_any_small_size_is_whole() throws Exception {
        for (int size : List.of(0, 1, 2, 255, 256, 257, 512)) {
            Annals annals = new Annals(Keys.LOG, size);
            Path place = folder.resolve("log-" + size);
            annals.toFolder(place);
            try (Archive archive = Archive.open(place);
                    RowFiles rows = archive.rows(size)) {
                assertThat(LogCheck.run(archive, annals.checkpoint(), rows, done -> {}).rows())
                        .isEqualTo(size);
            }
        }
    }

    @Test
    void a_write_that_fails_anywhere_fails_the_export() throws IOException {
        Annals annals = new Annals(Keys.LOG, 260);
        Counting counting = new Counting(Integer.MAX_VALUE);
        toDisk(annals, counting);
        assertThat(counting.bytes.toByteArray()).isEqualTo(zipped(annals));
        assertThat(counting.writes).isGreaterThan(40);
        for (int failing = 0; failing < counting.writes; failing++) {
            Counting broken = new Counting(failing);
            assertThatThrownBy(() -> toDisk(annals, broken)).hasMessage("The disk is full.");
            Path cut = folder.resolve("cut.zip");
            Files.write(cut, broken.bytes.toByteArray());
            assertThatThrownBy(() -> Archive.open(cut).manifest())
                    .as("write %d", failing)
                    .isInstanceOf(Damaged.class);
        }
    }

    private static void toDisk(Annals annals, OutputStream disk) throws IOException {
        OutputStream blocks = new BufferedOutputStream(disk, 1_024);
        annals.toZip(blocks);
        blocks.flush();
    }

    @Test
    void rows_that_give_another_root_are_no_export() throws IOException {
        Manifest manifest = new Annals(Keys.LOG, 3).manifest();
        ArchiveWriter shorter = ArchiveWriter.toZip(OutputStream.nullOutputStream(), manifest);
        shorter.row(Annals.row(0));
        assertThatThrownBy(() -> shorter.row(Annals.row(2)))
                .hasMessage("Row 2 comes after 1 rows.");
        shorter.row(Annals.row(1));
        assertThatThrownBy(shorter::finish)
                .hasMessageStartingWith("The rows give 2 leaves with the root ");
        ArchiveWriter other = ArchiveWriter.toZip(OutputStream.nullOutputStream(), manifest);
        for (int i = 0; i < 3; i++) {
            EventRow row = Annals.row(i);
            other.row(
                    new EventRow(
                            i,
                            row.recordedAt(),
                            row.eventId(),
                            "unit:x",
                            i,
                            row.type(),
                            1,
                            row.salt(),
                            row.payload(),
                            row.metadata()));
        }
        assertThatThrownBy(other::finish).hasMessageStartingWith("The rows give 3 leaves");
    }

    @Test
    void names_that_lead_elsewhere_are_refused() throws IOException {
        ArchiveWriter writer = ArchiveWriter.toFolder(folder.resolve("a"), ANNALS.manifest());
        for (String name : List.of("", "/x", "../x", "a/../b", "a//b", "a/", ".", "a\\b", ".x")) {
            assertThatThrownBy(() -> writer.file(name, new byte[0]))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        writer.file("extra/claims.json", new byte[] {1});
        assertThatThrownBy(() -> writer.file("extra/claims.json", new byte[] {2}))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_row_is_a_line_of_json_in_one_form() {
        EventRow row = Annals.row(1);
        String line = new String(row.json(), UTF_8);
        assertThat(line)
                .isEqualTo(
                        "{\"position\":1,\"recordedAt\":\"2026-11-21T03:04:06.123456Z\","
                            + "\"eventId\":\"0197a3c0-0000-7000-8000-000000000001\","
                            + "\"stream\":\"handover:thái-nguyên-0\",\"sequence\":1,"
                            + "\"type\":\"handover.BatchHandedOver\",\"revision\":1,"
                            + "\"salt\":\"AQAAAAAAAAAAAAAAAAAAAA==\","
                            + "\"payload\":\"eyJjb3VudCI6MSwic2FpZCI6IjEga2jhuql1IHPDum5nIHThu7EgY2"
                            + "jhur8ifQ==\",\"metadata\":\"eyJhY3RvciI6ImFjY291bnQ6NyJ9\"}");
        assertThat(EventRow.parse(row.json())).usingRecursiveComparison().isEqualTo(row);
        for (String bad :
                List.of(
                        line.replace("\"position\":1,", ""),
                        line.replace("\"position\":1,", "\"position\":\"1\","),
                        line.replace("\"position\":1,", "\"position\":-1,"),
                        line.replace("{", "{\"more\":1,"),
                        line.replace(".123456Z", ".123Z"),
                        line.replace("0197a3c0", "0197A3C0"),
                        line.replace("AA==", "AA"),
                        line.replace("\"revision\":1", "\"revision\":4294967297"),
                        line.substring(1),
                        line + line)) {
            assertThatThrownBy(() -> EventRow.parse(bad.getBytes(UTF_8)))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void row_files_that_are_cut_off_say_so_at_their_position() throws Exception {
        ANNALS.toFolder(folder.resolve("log"));
        Path file = folder.resolve("log/rows/001.jsonl.gz");
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 97) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (Archive archive = Archive.open(folder.resolve("log"));
                    RowFiles rows = archive.rows(600)) {
                assertThatThrownBy(
                                () -> LogCheck.run(archive, ANNALS.checkpoint(), rows, done -> {}))
                        .isInstanceOf(LogRefused.class)
                        .hasMessageContaining("rows/001.jsonl.gz")
                        .satisfies(
                                e -> assertThat(((LogRefused) e).position()).isBetween(256L, 512L));
            }
        }
    }

    @Test
    void a_log_that_can_not_be_read_now_is_not_called_bad() throws Exception {
        ANNALS.toFolder(folder.resolve("log"));
        try (Archive archive = Archive.open(folder.resolve("log"))) {
            // Three tiles of leaves, three bundles, one tile above.
            for (int failing = 0; failing < 7; failing++) {
                LogSource failingThen = failing(archive, failing);
                assertThatThrownBy(
                                () ->
                                        LogCheck.run(
                                                failingThen, ANNALS.checkpoint(), null, done -> {}))
                        .isExactlyInstanceOf(IOException.class)
                        .hasMessage("The disk is away.");
            }
            LogCheck.run(failing(archive, 7), ANNALS.checkpoint(), null, done -> {});
        }
    }

    private static LogSource failing(Archive archive, int read) {
        int[] left = {read};
        return new LogSource() {
            @Override
            public byte[] checkpoint() throws IOException {
                return archive.checkpoint();
            }

            @Override
            public byte[] entries(long index, int width) throws IOException {
                count();
                return archive.entries(index, width);
            }

            @Override
            public byte[] read(int level, long index, int width) throws IOException {
                count();
                return archive.read(level, index, width);
            }

            private void count() throws IOException {
                if (left[0]-- == 0) {
                    throw new IOException("The disk is away.");
                }
            }
        };
    }

    @Test
    void a_copy_of_a_served_log_may_have_grown_since_its_checkpoint() throws Exception {
        ANNALS.toFolder(folder.resolve("log"));
        Annals before = new Annals(Keys.LOG, 300);
        try (Archive archive = Archive.open(folder.resolve("log"))) {
            LogCheck.Found found =
                    LogCheck.run(
                            archiveWithPartialOf(archive), before.checkpoint(), null, done -> {});
            assertThat(found.entries()).isEqualTo(300);
        }
    }

    /** Partial tiles of the upper level are kept for each size that was published. */
    private static LogSource archiveWithPartialOf(Archive archive) {
        return new LogSource() {
            @Override
            public byte[] checkpoint() throws IOException {
                return archive.checkpoint();
            }

            @Override
            public byte[] entries(long index, int width) throws IOException {
                return archive.entries(index, width);
            }

            @Override
            public byte[] read(int level, long index, int width) throws IOException {
                return level == 0
                        ? archive.read(level, index, width)
                        : Arrays.copyOf(archive.read(1, 0, 2), 32 * width);
            }
        };
    }

    private static byte[] zipped(Annals annals) throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        annals.toZip(zip);
        return zip.toByteArray();
    }

    /** Takes so many writes and no more. */
    private static final class Counting extends OutputStream {

        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        final int most;
        int writes;

        Counting(int most) {
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] more, int from, int length) throws IOException {
            if (writes++ >= most) {
                throw new IOException("The disk is full.");
            }
            bytes.write(more, from, length);
        }
    }
}
