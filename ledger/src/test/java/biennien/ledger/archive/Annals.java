package biennien.ledger.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.ledger.Checkpoint;
import biennien.ledger.EventRow;
import biennien.ledger.MerkleTree;
import biennien.ledger.Note;
import biennien.ledger.SigningKey;
import biennien.ledger.TreeHash;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A log of so many events, made up and always the same. */
public final class Annals {

    private static final Instant BEGIN = Instant.parse("2026-11-21T03:04:05.123456Z");

    private final SigningKey key;
    private final List<EventRow> rows = new ArrayList<>();
    private final TreeHash tree = new TreeHash();

    public Annals(SigningKey key, int size) {
        this.key = key;
        for (int i = 0; i < size; i++) {
            EventRow row = row(i);
            rows.add(row);
            tree.add(MerkleTree.leafHash(row.leaf().bytes()));
        }
    }

    public static EventRow row(int position) {
        byte[] salt = new byte[16];
        salt[0] = (byte) position;
        salt[1] = (byte) (position >> 8);
        return new EventRow(
                position,
                BEGIN.plusSeconds(position),
                new UUID(0x0197a3c000007000L, 0x8000000000000000L + position),
                "handover:thái-nguyên-" + position / 3,
                position % 3,
                "handover.BatchHandedOver",
                1,
                salt,
                "{\"count\":%d,\"said\":\"%d khẩu súng tự chế\"}"
                        .formatted(position, position)
                        .getBytes(UTF_8),
                "{\"actor\":\"account:7\"}".getBytes(UTF_8));
    }

    public EventRow at(int position) {
        return rows.get(position);
    }

    public int size() {
        return rows.size();
    }

    public Checkpoint checkpoint() {
        return new Checkpoint(key.name(), rows.size(), tree.root());
    }

    public Note signed() {
        return Note.sign(checkpoint().text(), key);
    }

    public Manifest manifest() {
        return new Manifest(Manifest.Kind.LOG, checkpoint(), BEGIN, "made up");
    }

    public void toFolder(Path folder) throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.toFolder(folder, manifest())) {
            write(writer);
        }
    }

    public void toZip(OutputStream stream) throws IOException {
        try (ArchiveWriter writer = ArchiveWriter.toZip(stream, manifest())) {
            write(writer);
        }
    }

    private void write(ArchiveWriter writer) throws IOException {
        writer.file(Archive.CHECKPOINT, signed().bytes());
        writer.file(Archive.VKEY, (key.verifierKey().encoded() + "\n").getBytes(UTF_8));
        for (EventRow row : rows) {
            writer.row(row);
        }
        writer.finish();
    }
}
