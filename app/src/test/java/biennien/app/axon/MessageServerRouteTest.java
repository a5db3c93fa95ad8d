package biennien.app.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.kernel.Command;
import biennien.command.kernel.CommandRejected;
import biennien.command.kernel.CommandRoute;
import biennien.command.kernel.CommandsAway;
import biennien.command.kernel.RejectionDetails;
import biennien.command.remote.AnsweredFromAfar;
import biennien.eventstore.Claim;
import biennien.eventstore.ClaimTaken;
import biennien.eventstore.OutcomeUnknown;

import io.axoniq.axonserver.grpc.ErrorMessage;

import org.axonframework.axonserver.connector.command.AxonServerCommandDispatchException;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.junit.jupiter.api.Test;

/** What a caller is told when a command went another way than to its handler and back. */
class MessageServerRouteTest {
    private record Ask(String id) implements Command {}

    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();

    @Test
    void without_a_connection_nothing_is_sent_and_nothing_was_stored() {
        handle(
                () -> {
                    throw new AssertionError("it was sent");
                });

        assertThatThrownBy(() -> ask(new MessageServerRoute(bus, () -> false)))
                .isInstanceOfSatisfying(
                        CommandsAway.class, away -> assertThat(away.retryAfter()).isPositive());
    }

    @Test
    void where_nobody_handles_it_nothing_was_stored() {
        assertThatThrownBy(() -> ask(connected(bus))).isInstanceOf(CommandsAway.class);
    }

    @Test
    void when_the_answer_is_lost_nobody_knows_whether_it_was_stored() {
        handle(
                () -> {
                    throw new AxonServerCommandDispatchException(
                            "AXONIQ-4003",
                            ErrorMessage.newBuilder().setMessage("UNAVAILABLE").build());
                });

        assertThatThrownBy(() -> ask(connected(bus))).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void an_error_of_the_server_itself_says_nothing_of_the_command() {
        handle(
                () -> {
                    throw new CommandExecutionException("connection to handler lost", null);
                });

        assertThatThrownBy(() -> ask(connected(bus))).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void what_the_handling_process_said_is_said_again() {
        var no = new RejectionDetails("stale", 412, "Read it again.", "/id", "Điều 7");
        handle(
                () -> {
                    throw new CommandRejected(no);
                });

        assertThatThrownBy(() -> ask(connected(new AnsweredFromAfar(bus))))
                .isInstanceOfSatisfying(
                        CommandRejected.class,
                        rejected -> assertThat(rejected.details()).isEqualTo(no));
    }

    @Test
    void a_taken_claim_names_its_holder_also_from_afar() {
        handle(
                () -> {
                    throw new ClaimTaken(
                            new Claim("source.alias", "báo", "source:a", 7, null, false));
                });

        assertThatThrownBy(() -> ask(connected(new AnsweredFromAfar(bus))))
                .isInstanceOfSatisfying(
                        ClaimTaken.class,
                        taken -> assertThat(taken.holderStream()).isEqualTo("source:a"));
    }

    @Test
    void a_fault_there_is_a_fault_here_and_no_unknown_outcome() {
        handle(
                () -> {
                    throw new IllegalStateException("nobody foresaw it");
                });

        assertThatThrownBy(() -> ask(connected(new AnsweredFromAfar(bus))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nobody foresaw it");
    }

    private void handle(Runnable handler) {
        var _ =
                bus.subscribe(
                        Ask.class.getName(),
                        _ -> {
                            handler.run();
                            return null;
                        });
    }

    private static CommandRoute connected(CommandBus bus) {
        return new MessageServerRoute(bus, () -> true);
    }

    private static void ask(CommandRoute route) {
        route.carry(new GenericCommandMessage<>(new Ask("group:a")));
    }
}
