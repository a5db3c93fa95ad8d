package biennien.app.letter;

import biennien.app.letter.DroppedAnswer.LetterRepair;
import biennien.app.web.Problem;
import biennien.app.web.Refused;
import biennien.eventstore.ReadGate;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The parked events, and what stewards do with them. */
@Component
final class Letters {
    private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

    /** More than this nobody reads; {@code total} says how many there are. */
    private static final int LISTED = 500;

    /** Events may be parked behind one while it is handled; they are handled in the next turn. */
    private static final int TURNS = 5;

    private static final String SELECT =
            """
            SELECT letter.*, event.position, event.event_id, event.type, event.recorded_at
              FROM (SELECT dead_letter_id, processing_group, sequence_identifier, sequence_index,
                           aggregate_identifier, sequence_number, enqueued_at, last_touched,
                           cause_type, cause_message,
                           first_value(dead_letter_id) OVER in_order AS first_letter,
                           row_number() OVER in_order - 1 AS place
                      FROM eventstore.dead_letter
                    WINDOW in_order AS (PARTITION BY processing_group, sequence_identifier
                                        ORDER BY sequence_index)) letter
              JOIN eventstore.event event
                ON event.stream = letter.aggregate_identifier
               AND event.sequence = letter.sequence_number
            """;

    private static final String DROPPED =
            """
            SELECT dropped.*, account.name, repaired.run, repaired.position AS repaired_position,
                   repaired.repaired_at
              FROM rebuild.dropped_letter dropped
              LEFT JOIN rebuild.repaired_letter repaired USING (letter)
              LEFT JOIN accounts.account account ON account.id = dropped.account
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final EventProcessingConfiguration processing;

    Letters(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            EventProcessingConfiguration processing) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.processing = processing;
    }

    /** In the order of positions. */
    List<LetterAnswer> all(@Nullable String projection) {
        return jdbc.sql(
                        SELECT
                                + """
                                 WHERE CAST(:projection AS text) IS NULL
                                    OR processing_group = :projection
                                 ORDER BY event.position, processing_group
                                 LIMIT :listed
                                """)
                .param("projection", projection)
                .param("listed", LISTED)
                .query(Letters::letter)
                .list();
    }

    long count(@Nullable String projection) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM eventstore.dead_letter
                         WHERE CAST(:projection AS text) IS NULL OR processing_group = :projection
                        """)
                .param("projection", projection)
                .query(Long.class)
                .single();
    }

    LetterAnswer existing(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    /** Why it is not there any more is said where it is known. */
    private Refused unknown(String id) {
        return dropped(id)
                .map(
                        gone ->
                                new Refused(
                                        Problem.of(
                                                        409,
                                                        "letter-dropped",
                                                        "This letter was dropped; what was said"
                                                                + " stays.")
                                                .with(Map.of("droppedAt", gone.droppedAt()))))
                .orElseGet(
                        () ->
                                new Refused(
                                        Problem.of(
                                                404,
                                                "unknown-letter",
                                                "No parked event has the id "
                                                        + id
                                                        + ". It may have been handled"
                                                        + " meanwhile.")));
    }

    private Optional<LetterAnswer> find(String id) {
        return jdbc.sql(SELECT + " WHERE dead_letter_id = :id")
                .param("id", id)
                .query(Letters::letter)
                .optional();
    }

    /**
     * Handles again what is parked in the sequence of a letter, in order, as far as it succeeds.
     *
     * @return how many left
     * @throws Refused when this one could not be reached, failed again, or was dropped meanwhile
     */
    long retry(String id) {
        LetterAnswer letter = existing(id);
        SequencedDeadLetterProcessor<EventMessage<?>> processor =
                processing
                        .sequencedDeadLetterProcessor(letter.projection())
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Problem.of(
                                                        409,
                                                        "letter-elsewhere",
                                                        "This process carries no projections. Ask"
                                                            + " one of role 'all' or 'query'.")));
        long before = inSequence(letter);
        boolean goesOn = true;
        for (int turn = 0; turn < TURNS && goesOn; turn++) {
            Optional<String> first = first(letter);
            goesOn =
                    first.isPresent()
                            && processor.process(
                                    parked ->
                                            parked instanceof JdbcDeadLetter<?> stored
                                                    && stored.getIdentifier().equals(first.get()));
        }
        Optional<LetterAnswer> still = find(id);
        if (still.isPresent()) {
            throw failedAgain(letter, still.get());
        }
        if (dropped(id).isPresent()) {
            throw unknown(id);
        }
        long left = inSequence(letter);
        LOG.info(
                "Event {} was handled again by projection {}; {} are left behind it",
                letter.position(),
                letter.projection(),
                left);
        return Math.max(1, before - left);
    }

    private Refused failedAgain(LetterAnswer letter, LetterAnswer still) {
        LetterAnswer first = first(letter).flatMap(this::find).orElse(still);
        return new Refused(
                Problem.of(
                                409,
                                "letter-fails-again",
                                "Event %d can't be handled by projection %s: %s"
                                        .formatted(
                                                first.position(),
                                                first.projection(),
                                                Objects.requireNonNullElse(
                                                        first.cause(),
                                                        "another process is handling it just now")))
                        .with(Map.of("letter", first.id(), "position", first.position())));
    }

    private Optional<String> first(LetterAnswer letter) {
        return jdbc.sql(
                        """
                        SELECT dead_letter_id FROM eventstore.dead_letter
                         WHERE processing_group = :group AND sequence_identifier = :sequence
                         ORDER BY sequence_index LIMIT 1
                        """)
                .param("group", letter.projection())
                .param("sequence", letter.sequence())
                .query(String.class)
                .optional();
    }

    private long inSequence(LetterAnswer letter) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM eventstore.dead_letter
                         WHERE processing_group = :group AND sequence_identifier = :sequence
                        """)
                .param("group", letter.projection())
                .param("sequence", letter.sequence())
                .query(Long.class)
                .single();
    }

    /**
     * Gives an event up for one projection, for ever kept with its reason. Only the first of a
     * sequence: nobody knows yet whether those behind it would fail.
     */
    DroppedAnswer drop(String id, UUID account, String reason) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            // An exchange of the tables takes along what is dropped before it.
                            jdbc.sql(ReadGate.PASS).update();
                            // A retry claims the letter, writes its rows and removes it in one
                            // transaction: while it goes on, this waits here.
                            jdbc.sql(
                                            """
                                            SELECT FROM eventstore.dead_letter
                                             WHERE dead_letter_id = :id FOR UPDATE
                                            """)
                                    .param("id", id)
                                    .query(rows -> {});
                            LetterAnswer letter = existing(id);
                            if (letter.waitsFor() != null) {
                                throw new Refused(
                                        Problem.of(
                                                        409,
                                                        "letter-waits",
                                                        "This event waits behind another one and"
                                                            + " was not tried. Retry or drop that"
                                                            + " one first.")
                                                .with(Map.of("waitsFor", letter.waitsFor())));
                            }
                            keep(letter, account, reason);
                            jdbc.sql(
                                            """
                                            DELETE FROM eventstore.dead_letter
                                             WHERE dead_letter_id = :id
                                            """)
                                    .param("id", id)
                                    .update();
                            LOG.warn(
                                    "Account {} drops event {} for projection {}, whose rows lack"
                                            + " it until a rebuild",
                                    account,
                                    letter.position(),
                                    letter.projection());
                            return dropped(id).orElseThrow();
                        }));
    }

    private void keep(LetterAnswer letter, UUID account, String reason) {
        jdbc.sql(
                        """
                        INSERT INTO rebuild.dropped_letter
                               (letter, processing_group, position, event_id, event_type, parked_at,
                                cause, account, reason, dropped_at)
                        VALUES (:letter, :group, :position, :event, :type,
                                CAST(:parked AS timestamptz), :cause, :account, :reason,
                                clock_timestamp())
                        """)
                .param("letter", letter.id())
                .param("group", letter.projection())
                .param("position", letter.position())
                .param("event", letter.eventId())
                .param("type", letter.eventType())
                .param("parked", letter.since().toString())
                .param("cause", letter.cause())
                .param("account", account)
                .param("reason", reason)
                .update();
    }

    /** The latest first. */
    List<DroppedAnswer> dropped() {
        return jdbc.sql(DROPPED + " ORDER BY dropped.dropped_at DESC, letter LIMIT :listed")
                .param("listed", LISTED)
                .query(Letters::droppedLetter)
                .list();
    }

    Optional<DroppedAnswer> dropped(String id) {
        return jdbc.sql(DROPPED + " WHERE letter = :id")
                .param("id", id)
                .query(Letters::droppedLetter)
                .optional();
    }

    private static LetterAnswer letter(ResultSet row, int number) throws SQLException {
        String id = row.getString("dead_letter_id");
        String first = row.getString("first_letter");
        String touched = row.getString("last_touched");
        return new LetterAnswer(
                id,
                row.getString("processing_group"),
                row.getString("sequence_identifier"),
                row.getLong("place"),
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("type"),
                moment(row, "recorded_at"),
                Instant.parse(row.getString("enqueued_at")),
                touched == null ? null : Instant.parse(touched),
                cause(row.getString("cause_type"), row.getString("cause_message")),
                id.equals(first) ? null : first);
    }

    /** The type says little to a steward, but is all there is without a message. */
    private static @Nullable String cause(@Nullable String type, @Nullable String message) {
        return message == null || message.isBlank() ? type : message;
    }

    private static DroppedAnswer droppedLetter(ResultSet row, int number) throws SQLException {
        UUID run = row.getObject("run", UUID.class);
        String group = row.getString("processing_group");
        long position = row.getLong("position");
        return new DroppedAnswer(
                row.getString("letter"),
                group,
                position,
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                moment(row, "parked_at"),
                row.getString("cause"),
                row.getObject("account", UUID.class),
                row.getString("name"),
                row.getString("reason"),
                moment(row, "dropped_at"),
                run == null
                        ? null
                        : new LetterRepair(
                                run, row.getLong("repaired_position"), moment(row, "repaired_at")),
                DroppedAnswer.meaning(group, position, run != null));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
