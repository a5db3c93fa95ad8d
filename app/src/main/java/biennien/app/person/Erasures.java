package biennien.app.person;

import biennien.app.web.Problem;
import biennien.app.web.Refused;
import biennien.events.law.ErasureGround;
import biennien.events.person.PersonEvent.PersonErased;
import biennien.eventstore.CanonicalJson;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** What the log says of the erasure of a person, and how callers are told. */
@Component
final class Erasures {

    /** That it happened, since when, and why. */
    private record Erasure(long position, Instant recordedAt, ErasureGround ground) {

        Map<String, Object> shown() {
            return Map.of(
                    "position",
                    position,
                    "recordedAt",
                    recordedAt.toString(),
                    "ground",
                    ground.code(),
                    "legalBasis",
                    ground.legalBasis().text());
        }
    }

    private final JdbcClient jdbc;

    Erasures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answer to who wants to read a name that is no more. */
    Refused gone(String person) {
        return told(
                Problem.of(
                        410,
                        "person-erased",
                        "The person '" + person + "' was erased; nobody can read the name again."),
                person);
    }

    /** The answer to who wants to erase it once more. */
    Refused already(String person) {
        return told(
                Problem.of(
                        409,
                        "already-erased",
                        "The person '" + person + "' was erased before; nothing is left to do."),
                person);
    }

    private Refused told(Problem problem, String person) {
        return new Refused(
                of(person)
                        .map(erasure -> problem.with(Map.of("erasure", erasure.shown())))
                        .orElse(problem));
    }

    private Optional<Erasure> of(String person) {
        return jdbc.sql(
                        """
                        SELECT position, recorded_at, payload FROM eventstore.event
                         WHERE stream = :person AND type = 'person.PersonErased'
                        """)
                .param("person", person)
                .query(
                        (row, _) ->
                                new Erasure(
                                        row.getLong("position"),
                                        row.getObject("recorded_at", OffsetDateTime.class)
                                                .toInstant(),
                                        CanonicalJson.read(
                                                        row.getBytes("payload"), PersonErased.class)
                                                .ground()))
                .optional();
    }
}
