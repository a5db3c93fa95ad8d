package biennien.app.split;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.command.kernel.Command;
import biennien.command.kernel.CommandAnswer;
import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.Rehearsed;
import biennien.command.kernel.RejectionDetails;
import biennien.command.kernel.Warning;
import biennien.command.person.NameSealer.ErasedPerson;
import biennien.command.remote.Failure;
import biennien.events.values.MalformedValue;
import biennien.events.values.PersonId;
import biennien.eventstore.AlreadyAnswered;
import biennien.eventstore.Claim;
import biennien.eventstore.ClaimTaken;
import biennien.eventstore.LogReadOnly;
import biennien.eventstore.LogUnavailable;
import biennien.eventstore.OutcomeUnknown;
import biennien.eventstore.StoredAnswer;

import org.axonframework.axonserver.connector.util.GrpcMetaData;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.axonserver.connector.util.GrpcMetadataSerializer;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What crosses processes comes out as it went in. */
class WireFormTest {
    private static final int VALUES_OF_EACH = 20;

    private final Serializer serializer =
            Service.shared().bean(Configuration.class).messageSerializer();

    static Stream<Class<?>> commands() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        return scanner.findCandidateComponents("biennien.command").stream()
                .map(found -> load(String.valueOf(found.getBeanClassName())));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command(Class<?> type) {
        for (int seed = 0; seed < VALUES_OF_EACH; seed++) {
            Object command = new AnyValue(seed).of(type);

            assertThat(there(command)).isEqualTo(command);
        }
    }

    @Test
    void an_answer_with_its_warnings() {
        var answer =
                new CommandAnswer(
                        "group:a",
                        7,
                        List.of(
                                Warning.of("unsourced", "Không có nguồn"),
                                new Warning("late", "Late", "Điều 7")));

        assertThat(there(answer)).isEqualTo(answer);
    }

    static Stream<RuntimeException> exceptions() {
        return Stream.of(
                new CommandRejected(
                        new RejectionDetails("unit-not-alive", 409, "no", "/unit", "Điều 7")),
                new CommandRejected(new RejectionDetails("stale", 412, "old", null, null)),
                new Rehearsed(List.of(Warning.of("unsourced", "no source"))),
                new ClaimTaken(new Claim("source.alias", "báo", "source:a", 7, "Báo cáo", true)),
                new ConcurrencyException("Stream group:a went on from sequence 7 meanwhile."),
                new AlreadyAnswered(
                        new StoredAnswer(
                                "somebody",
                                "key",
                                new byte[] {1, -2},
                                201,
                                new byte[] {3},
                                7,
                                Instant.parse("2026-11-22T01:02:03.456789Z"))),
                new LogReadOnly("the log is older than what was published"),
                new LogUnavailable("The log took nothing"),
                new OutcomeUnknown("The database did not say"),
                new ErasedPerson(new PersonId("person:a")),
                new MalformedValue("bad", "not so"),
                new EventStoreException("The log can't be read.", new SQLException("x", "57P01")),
                new IllegalStateException("nobody foresaw it"));
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void every_exception_that_callers_tell_apart(RuntimeException thrown) {
        var failure = (Failure) there(Failure.of(thrown));

        RuntimeException again = failure.thrown();
        assertThat(again).hasSameClassAs(thrown);
        assertThat(again).hasMessageContaining(thrown.getMessage());
        assertThat(Failure.of(again))
                .usingRecursiveComparison()
                .ignoringFields("message")
                .isEqualTo(Failure.of(thrown));
    }

    @Test
    void no_kind_of_failure_is_left_out() {
        assertThat(exceptions().map(Failure::of).map(Object::getClass))
                .containsAll(Arrays.asList(Failure.class.getPermittedSubclasses()));
    }

    @Test
    void what_is_attached_to_a_command() {
        var converter = new GrpcMetaDataConverter(serializer);
        var attached =
                MetaData.from(
                        Map.of(
                                "actor",
                                "0199-a",
                                "expectedSequence",
                                7L,
                                "rehearsal",
                                true,
                                "claims",
                                Map.of("import.row", "source:a 1"),
                                "idempotency",
                                Map.of(
                                        "principal",
                                        "p",
                                        "key",
                                        "k",
                                        "fingerprint",
                                        "00",
                                        "status",
                                        "201"),
                                "rehearsed",
                                List.of("{\"id\":\"source:a\"}")));
        var sent = new GrpcMetadataSerializer(converter).apply(attached);

        assertThat(new GrpcMetaData(sent, serializer).get()).isEqualTo(attached);
    }

    private Object there(Object value) {
        SerializedObject<byte[]> bytes = serializer.serialize(value, byte[].class);
        return serializer.deserialize(bytes);
    }
}
