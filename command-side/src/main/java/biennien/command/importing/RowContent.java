package biennien.command.importing;

import biennien.command.importing.Row.Column;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What a row says, in one form: the columns that are stored, in a fixed order, with lengths. */
final class RowContent {

    private RowContent() {}

    static String canonical(Row row) {
        return Arrays.stream(Column.values())
                .filter(Column::isContent)
                .map(
                        column ->
                                column.header()
                                        + ":"
                                        + row.get(column).length()
                                        + ":"
                                        + row.get(column))
                .collect(Collectors.joining("\n"));
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
