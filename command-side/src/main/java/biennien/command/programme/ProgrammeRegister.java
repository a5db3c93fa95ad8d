package biennien.command.programme;

import biennien.command.kernel.Refusal;
import biennien.command.kernel.Timing;
import biennien.command.kernel.Warning;
import biennien.events.programme.ProgrammeEvent;
import biennien.events.programme.ProgrammeEvent.ProgrammeAliasAdded;
import biennien.events.programme.ProgrammeEvent.ProgrammePhaseSet;
import biennien.events.programme.ProgrammeEvent.ProgrammeReviewed;
import biennien.events.programme.ProgrammeEvent.ProgrammeSigned;
import biennien.events.programme.ProgrammeEvent.ProgrammeSuperseded;
import biennien.events.programme.ProgrammeEvent.ProgrammeTargetSet;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.ProgrammeId;
import biennien.events.values.Truth;
import biennien.events.values.UnitId;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All programmes as decisions know them: an unchangeable value folded from the log. It answers
 * whether a fact may cite one, and what is doubtful about the day on which it does.
 */
public final class ProgrammeRegister {

    public static final ProgrammeRegister EMPTY = new ProgrammeRegister(Map.of(), Map.of());

    /**
     * @param signed what was signed
     * @param superseded by what and when, null while it is not
     */
    record Entry(ProgrammeSigned signed, @Nullable ProgrammeSuperseded superseded) {}

    private final Map<ProgrammeId, Entry> programmes;
    private final Map<NumberClaim, ProgrammeId> byNumber;

    private ProgrammeRegister(
            Map<ProgrammeId, Entry> programmes, Map<NumberClaim, ProgrammeId> byNumber) {
        this.programmes = programmes;
        this.byNumber = byNumber;
    }

    /** This register after more facts, in the order of the log; other facts are passed over. */
    public ProgrammeRegister after(List<?> events) {
        if (events.stream().noneMatch(ProgrammeEvent.class::isInstance)) {
            return this;
        }
        var all = new HashMap<>(programmes);
        var numbers = new HashMap<>(byNumber);
        for (Object event : events) {
            if (event instanceof ProgrammeEvent programme) {
                fold(programme, all, numbers);
            }
        }
        return new ProgrammeRegister(Map.copyOf(all), Map.copyOf(numbers));
    }

    private static void fold(
            ProgrammeEvent event,
            Map<ProgrammeId, Entry> all,
            Map<NumberClaim, ProgrammeId> numbers) {
        var before = all.get(event.id());
        switch (event) {
            case ProgrammeSigned signed -> {
                all.put(signed.id(), new Entry(signed, null));
                numbers(signed)
                        .forEach(
                                number ->
                                        numbers.putIfAbsent(
                                                NumberClaim.on(signed.unit(), number),
                                                signed.id()));
            }
            case ProgrammeAliasAdded(var id, var alias, _) -> {
                if (before != null) {
                    numbers.putIfAbsent(NumberClaim.on(before.signed().unit(), alias), id);
                }
            }
            case ProgrammeSuperseded superseded -> {
                if (before != null) {
                    all.put(superseded.id(), new Entry(before.signed(), superseded));
                }
            }
            case ProgrammePhaseSet _, ProgrammeTargetSet _, ProgrammeReviewed _ -> {}
        }
    }

    /** Every number it is signed under. */
    static Stream<DocumentNumber> numbers(ProgrammeSigned signed) {
        return Stream.concat(Stream.of(signed.number()), signed.aliases().stream());
    }

    public boolean knows(ProgrammeId id) {
        return programmes.containsKey(id);
    }

    Optional<Entry> find(ProgrammeId id) {
        return Optional.ofNullable(programmes.get(id));
    }

    /**
     * The programme that a number leads to, however it is spelled.
     *
     * @param unit whose programmes are meant, null for those of the whole country
     */
    public Optional<ProgrammeId> numbered(@Nullable UnitId unit, DocumentNumber number) {
        return Optional.ofNullable(byNumber.get(NumberClaim.on(unit, number)));
    }

    /** Why a fact that cites this programme is refused; one that cites none is not. */
    public Optional<Refusal> refusal(@Nullable ProgrammeId id, String pointer) {
        if (id == null || knows(id)) {
            return Optional.empty();
        }
        return Optional.of(
                new Refusal(
                        ProgrammeRejection.UNKNOWN_PROGRAMME,
                        "There is no programme '"
                                + id
                                + "'. Look it up with GET /api/v1/programmes?number=…, or record it"
                                + " with POST /api/v1/programmes.",
                        pointer,
                        null));
    }

    /**
     * What is doubtful about a fact of this time that cites this programme: that the programme had
     * been superseded by then, that its term was over, or that it had not begun. Where only some
     * possible day of the fact says so, the doubt says "perhaps".
     *
     * @param when valid time of the fact, null when it is not recorded
     */
    public List<Warning> doubts(@Nullable ProgrammeId id, @Nullable Edtf when) {
        var entry = id == null ? null : programmes.get(id);
        if (entry == null || when == null) {
            return List.of();
        }
        return Stream.of(notBegun(entry.signed(), when), over(entry, when))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Warning> notBegun(ProgrammeSigned programme, Edtf when) {
        return doubt(
                Timing.isBefore(when, programme.signedOn()),
                "programme-not-begun",
                "programme-perhaps-not-begun",
                "The programme '"
                        + programme.id()
                        + "' was signed on "
                        + programme.signedOn()
                        + "; "
                        + when
                        + " is %sbefore that. Check the day, or which programme is meant.");
    }

    private static Optional<Warning> over(Entry entry, Edtf when) {
        var programme = entry.signed();
        var next = entry.superseded();
        if (next != null && Timing.isBefore(next.on(), when) != Truth.FALSE) {
            return doubt(
                    Timing.isBefore(next.on(), when),
                    "programme-superseded",
                    "programme-perhaps-superseded",
                    "The programme '"
                            + programme.id()
                            + "' was superseded by '"
                            + next.by()
                            + "' on "
                            + next.on()
                            + "; "
                            + when
                            + " is %safter that. Check whether the successor is meant.");
        }
        return doubt(
                afterTerm(programme, when),
                "programme-ended",
                "programme-perhaps-ended",
                "The term of the programme '"
                        + programme.id()
                        + "' is "
                        + programme.term().edtf()
                        + "; "
                        + when
                        + " is %safter that"
                        + (next == null ? ", and no successor is recorded" : "")
                        + ". Check which programme is meant.");
    }

    /** Whether a time lies after the last day of the term; never, when that is open or unknown. */
    static Truth afterTerm(ProgrammeSigned programme, Edtf when) {
        var last = programme.term().latest();
        return last.isEmpty()
                ? Truth.FALSE
                : switch (Timing.within(when, null, last.get().plusDays(1))) {
                    case TRUE -> Truth.FALSE;
                    case FALSE -> Truth.TRUE;
                    case UNKNOWN -> Truth.UNKNOWN;
                };
    }

    private static Optional<Warning> doubt(
            Truth outside, String certain, String possible, String message) {
        return switch (outside) {
            case TRUE -> Optional.of(Warning.of(certain, message.formatted("")));
            case UNKNOWN -> Optional.of(Warning.of(possible, message.formatted("perhaps ")));
            case FALSE -> Optional.empty();
        };
    }

    /** Whether one succeeds to another, directly or over others, or is that other. */
    boolean leadsTo(ProgrammeId from, ProgrammeId to) {
        ProgrammeId now = from;
        while (!now.equals(to)) {
            var entry = programmes.get(now);
            var next = entry == null ? null : entry.superseded();
            if (next == null) {
                return false;
            }
            now = next.by();
        }
        return true;
    }
}
