package biennien.command.importing;

import biennien.command.importing.Row.Column;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/** What a row says, in one form: the columns that are stored, in a fixed order, with lengths. */
final class RowContent {

    private RowContent() {}

    static String canonical(Row row) {
        return Arrays.stream(Column.values())
                .filter(column -> column.isContent() || isStoredLabel(row, column))
                .filter(column -> !column.isLater() || row.has(column))
                .map(
                        column ->
                                column.header()
                                        + ":"
                                        + row.get(column).length()
                                        + ":"
                                        + row.get(column))
                .collect(Collectors.joining("\n"));
    }

    /** The label is for people only, but for the kinds of rows whose words it is. */
    private static boolean isStoredLabel(Row row, Column column) {
        return column == Column.LABEL_VI
                && (Set.of("recommendation", "document").contains(row.get(Column.RECORD_KIND))
                        || row.get(Column.INDICATOR).equals("linked-campaign"));
    }

    static String digest(String content) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
