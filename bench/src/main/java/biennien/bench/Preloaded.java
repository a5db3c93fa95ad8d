package biennien.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.command.kernel.Command;
import biennien.events.values.FigureId;
import biennien.eventstore.CanonicalJson;
import biennien.eventstore.LogReader;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * A log of many events, made by the server itself: figures reported and then corrected again and
 * again, their streams interleaved. They are canonical and could have been appended.
 */
final class Preloaded {

    /** In the sample it stands for what is different in each event. */
    private static final String STREAM = "bench-00000";

    private static final String INSERT =
            """
            INSERT INTO eventstore.event
            SELECT ? + n, timestamptz '2026-01-01T00:00:00Z' + n * interval '1 millisecond',
                   uuidv7(), 'figure:bench-' || lpad((n %% s.streams)::text, 5, '0'), n / s.streams,
                   CASE WHEN n < s.streams THEN 'figure.FigureReported'
                        ELSE 'figure.FigureCorrected' END,
                   1, '\\x000102030405060708090a0b0c0d0e0f',
                   convert_to(replace(replace(
                                  CASE WHEN n < s.streams THEN s.reported ELSE s.corrected END,
                                  '%1$s', 'bench-' || lpad((n %% s.streams)::text, 5, '0')),
                              s.value, (7000000 + n)::text), 'UTF8'),
                   convert_to(s.metadata, 'UTF8')
              FROM (VALUES (?::int, ?, ?, ?, ?)) s (streams, reported, corrected, value, metadata),
                   generate_series(0, ?::bigint - 1) n
            """
                    .formatted(STREAM);

    private Preloaded() {}

    /** Units and sources by commands, then so many events. */
    static void into(Service service, long events, int streams) throws SQLException {
        CommandGateway gateway = service.part(CommandGateway.class);
        for (Command command : Figures.ground()) {
            gateway.sendAndWait(
                    GenericCommandMessage.asCommandMessage(command)
                            .withMetaData(Figures.metaData()));
        }
        long first = service.part(LogReader.class).head() + 1;
        Map<String, Object> metadata = Figures.metaData();
        FigureId id = new FigureId("figure:" + STREAM);
        try (Connection connection = service.connect();
                Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            insert.setLong(1, first);
            insert.setInt(2, streams);
            insert.setString(3, text(Figures.reportedOnce(id)));
            insert.setString(4, text(Figures.correctedOnce(id)));
            insert.setString(5, Integer.toString(Figures.SAMPLE_VALUE));
            insert.setString(6, text(metadata));
            insert.setLong(7, events);
            insert.executeUpdate();
            statement.execute(
                    "UPDATE eventstore.log_head SET rec = now(), next = " + (first + events));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("VACUUM ANALYZE eventstore.event");
            statement.execute("CHECKPOINT");
        }
    }

    private static String text(Object value) {
        return new String(CanonicalJson.write(value), UTF_8);
    }
}
