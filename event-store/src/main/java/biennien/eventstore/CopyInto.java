package biennien.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Many rows into a table at once, by COPY in its text format. Values are written as PostgreSQL
 * reads them.
 */
public final class CopyInto implements AutoCloseable {

    private static final int SENT_AT_ONCE = 64 * 1024;

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(SENT_AT_ONCE + 1024);

    /**
     * @param columns the table and its columns: {@code schema.table (a, b)}; written by us
     */
    public CopyInto(Connection connection, String columns) throws SQLException {
        this.copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY " + columns + " FROM STDIN");
    }

    public void row(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(values[i]);
        }
        text.append('\n');
        if (text.length() >= SENT_AT_ONCE) {
            send();
        }
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        String written = value.toString();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    private void send() throws SQLException {
        byte[] bytes = text.toString().getBytes(UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    /** Ends the COPY. What went wrong in it is said here. */
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            send();
            copy.endCopy();
        }
    }
}
