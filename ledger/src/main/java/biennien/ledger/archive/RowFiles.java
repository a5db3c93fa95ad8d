package biennien.ledger.archive;

import biennien.ledger.Damaged;
import biennien.ledger.EventRow;
import biennien.ledger.LogCheck;
import biennien.ledger.Tile;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The stored rows of an archive in order, one file for each bundle of entries. */
public final class RowFiles implements LogCheck.Rows, AutoCloseable {

    /** Far more than an event may have, with its bytes in base64. */
    private static final int MOST_BYTES_OF_A_LINE = 64_000_000;

    private static final int BUFFER = 1 << 16;

    private final Store store;
    private final long size;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long nextBundle;
    private @Nullable InputStream open;

    RowFiles(Store store, long size) {
        this.store = store;
        this.size = size;
    }

    /** {@code rows/x001/067.jsonl.gz}. */
    static String name(long bundle) {
        return "rows/" + Tile.number(bundle) + ".jsonl.gz";
    }

    /**
     * @throws Damaged when a file is missing or broken
     */
    @Override
    public @Nullable EventRow next() throws IOException {
        while (open != null || nextBundle * Tile.FULL < size) {
            InputStream lines = open == null ? openNext() : open;
            byte[] line = line(lines);
            if (line != null) {
                return row(line);
            }
            lines.close();
            open = null;
        }
        return null;
    }

    private EventRow row(byte[] line) throws Damaged {
        try {
            return EventRow.parse(line);
        } catch (IllegalArgumentException e) {
            throw new Damaged("%s: %s".formatted(name(nextBundle - 1), e.getMessage()), e);
        }
    }

    private InputStream openNext() throws IOException {
        String name = name(nextBundle++);
        at = 0;
        end = 0;
        InputStream file = store.open(name);
        try {
            open = new GZIPInputStream(file, BUFFER);
            return open;
        } catch (ZipException | EOFException e) {
            file.close();
            throw broken(e);
        }
    }

    /** The next line without its line feed; null at the end of the file. */
    private byte @Nullable [] line(InputStream lines) throws IOException {
        ByteArrayOutputStream longLine = new ByteArrayOutputStream(0);
        try {
            while (true) {
                if (at == end) {
                    at = 0;
                    end = Math.max(0, lines.read(buffer));
                    if (end == 0) {
                        if (longLine.size() > 0) {
                            throw new EOFException("its last line is cut off");
                        }
                        return null;
                    }
                }
                int stop = at;
                while (stop < end && buffer[stop] != '\n') {
                    stop++;
                }
                if (longLine.size() + stop - at > MOST_BYTES_OF_A_LINE) {
                    throw new ZipException("a line is too long");
                }
                if (stop < end && longLine.size() == 0) {
                    byte[] line = Arrays.copyOfRange(buffer, at, stop);
                    at = stop + 1;
                    return line;
                }
                longLine.write(buffer, at, stop - at);
                at = Math.min(end, stop + 1);
                if (stop < end) {
                    return longLine.toByteArray();
                }
            }
        } catch (ZipException | EOFException e) {
            throw broken(e);
        }
    }

    private Damaged broken(IOException why) {
        return new Damaged(
                "%s is broken: %s".formatted(name(nextBundle - 1), why.getMessage()), why);
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
