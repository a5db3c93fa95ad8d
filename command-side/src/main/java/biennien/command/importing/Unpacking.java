package biennien.command.importing;

import biennien.events.values.MalformedValue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a workbook before it is read, as a small file may unpack to more than the process
 * can hold. What the file says of its own sizes is not believed; everything is unpacked once and
 * counted.
 */
final class Unpacking {

    /** All parts together: the same rows take about four times as much room as in a CSV file. */
    static final long MOST = 1L << 30;

    /** All parts but the sheets together; they are held in memory. */
    static final long MOST_BESIDE_SHEETS = 128L << 20;

    /** A text, or a tag; a cell of a spreadsheet program has 32,767 characters at most. */
    static final int LONGEST = 1 << 20;

    private static final int MOST_PARTS = 1_000;
    private static final int KEPT_OF_A_TAG = 200;
    private static final String SHEETS = "xl/worksheets/";
    private static final Pattern FAR_CELL =
            Pattern.compile(
                    "(?:[A-Za-z]+:)?c\\s.*\\br=\"(?:[A-Z]{4,}|X(?:F[E-Z]|[G-Z][A-Z])|[YZ][A-Z]{2})\\d.*");

    private long all;
    private long besideSheets;

    private Unpacking() {}

    /**
     * @throws MalformedValue {@code unreadable-workbook}, or {@code workbook-too-large}
     */
    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw tooLarge();
            }
            var unpacking = new Unpacking();
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                var part = parts.nextElement();
                try (InputStream bytes = zip.getInputStream(part)) {
                    unpacking.look(bytes, part.getName().startsWith(SHEETS));
                }
            }
        } catch (ZipException | java.io.EOFException broken) {
            throw noWorkbook();
        }
    }

    private void look(InputStream bytes, boolean sheet) throws IOException {
        var buffer = new byte[1 << 16];
        var tag = new StringBuilder();
        boolean inTag = false;
        int run = 0;
        for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
            all += count;
            besideSheets += sheet ? 0 : count;
            if (all > MOST || besideSheets > MOST_BESIDE_SHEETS) {
                throw tooLarge();
            }
            if (!sheet) {
                continue;
            }
            for (int i = 0; i < count; i++) {
                byte one = buffer[i];
                if (one == '<') {
                    refuseDeclaration(tag);
                    inTag = true;
                    tag.setLength(0);
                    run = 0;
                } else if (one == '>' && inTag) {
                    inTag = false;
                    run = 0;
                    lookAt(tag);
                } else if (++run > LONGEST) {
                    throw tooLarge();
                } else if (inTag && tag.length() < KEPT_OF_A_TAG) {
                    tag.append((char) one);
                } else if (one == 0) {
                    throw noWorkbook();
                }
            }
        }
    }

    /** A row is a list up to its last cell, so a cell far out alone could fill the memory. */
    private static void lookAt(StringBuilder tag) {
        if (tag.isEmpty()) {
            return;
        }
        refuseDeclaration(tag);
        if ((tag.charAt(0) == 'c' || tag.indexOf(":c") > 0) && FAR_CELL.matcher(tag).matches()) {
            throw tooLarge();
        }
    }

    /** No spreadsheet program writes declarations, and none is to name anything outside. */
    private static void refuseDeclaration(StringBuilder tag) {
        if (tag.indexOf("!DOCTYPE") == 0 || tag.indexOf("!ENTITY") == 0) {
            throw noWorkbook();
        }
    }

    private static MalformedValue noWorkbook() {
        return new MalformedValue(
                "unreadable-workbook",
                "The file can't be read as a workbook (.xlsx). Save it anew in that form, or send"
                        + " it as CSV.");
    }

    private static MalformedValue tooLarge() {
        return new MalformedValue(
                "workbook-too-large",
                "The workbook unpacks to more than an import takes, or to a cell that no"
                        + " spreadsheet program writes. Send the rows as CSV, or in parts.");
    }
}
