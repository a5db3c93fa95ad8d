package biennien.command;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Decision.Accepted;
import biennien.command.kernel.Decision.Rejected;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.Warning;

import java.util.List;

/** What a decision came to, as rule tables and tests read it. */
public final class Decisions {

    private Decisions() {}

    public static Refusal refusal(Decision<?> decision) {
        return switch (decision) {
            case Accepted<?>(var events, _) ->
                    throw new AssertionError("accepted, but should be refused: " + events);
            case Rejected<?>(var refusal) -> refusal;
        };
    }

    /** The codes of all warnings, in order; empty when nothing is doubtful. */
    public static List<String> warnings(Decision<?> decision) {
        return all(decision).stream().map(Warning::code).toList();
    }

    public static Warning warning(Decision<?> decision, String code) {
        return all(decision).stream()
                .filter(warning -> warning.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no warning " + code + " in " + decision));
    }

    public static <E> E event(Decision<E> decision) {
        return switch (decision) {
            case Accepted<E>(var events, _) -> events.getFirst();
            case Rejected<E>(var refusal) ->
                    throw new AssertionError("refused: " + refusal.message());
        };
    }

    /** {@code accepted}, or the code of the refusal: one cell of a rule table. */
    public static String outcome(Decision<?> decision) {
        return switch (decision) {
            case Accepted<?> _ -> "accepted";
            case Rejected<?>(var refusal) -> refusal.reason().code();
        };
    }

    private static List<Warning> all(Decision<?> decision) {
        return switch (decision) {
            case Accepted<?>(_, var warnings) -> warnings;
            case Rejected<?>(var refusal) ->
                    throw new AssertionError("refused: " + refusal.message());
        };
    }
}
