package biennien.query.programme;

import biennien.query.programme.ProgrammeAnswer.ProgrammePhase;
import biennien.query.programme.ProgrammeAnswer.ProgrammeReview;
import biennien.query.programme.ProgrammeAnswer.ProgrammeTarget;
import biennien.query.unit.UnitNames;
import biennien.query.unit.UnitRef;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What is read for all programmes of an answer at once, by their ids. */
record Parts(
        Map<String, List<String>> numbers,
        Map<String, List<String>> partners,
        Map<String, List<ProgrammePhase>> phases,
        Map<String, List<ProgrammeTarget>> targets,
        Map<String, List<ProgrammeReview>> reviews) {

    /** The units that need a name. */
    Stream<String> units(ProgrammeAnswer programme) {
        return Stream.concat(
                        Stream.ofNullable(programme.unit()),
                        targets.getOrDefault(programme.id(), List.of()).stream()
                                .map(ProgrammeTarget::unit)
                                .filter(Objects::nonNull))
                .map(UnitRef::id);
    }

    ProgrammeAnswer complete(ProgrammeAnswer of, UnitNames names) {
        return new ProgrammeAnswer(
                of.id(),
                of.number(),
                of.title(),
                numbers.getOrDefault(of.id(), List.of()).stream()
                        .filter(number -> !number.equals(of.number()))
                        .toList(),
                partners.getOrDefault(of.id(), List.of()),
                of.signedOn(),
                of.term(),
                named(of.unit(), of.signedOn().latest(), names),
                of.under(),
                phases.getOrDefault(of.id(), List.of()),
                targets.getOrDefault(of.id(), List.of()).stream()
                        .map(target -> named(target, names))
                        .toList(),
                reviews.getOrDefault(of.id(), List.of()),
                of.supersession(),
                of.citation(),
                of.recordedAt(),
                of.position());
    }

    private static ProgrammeTarget named(ProgrammeTarget target, UnitNames names) {
        return new ProgrammeTarget(
                target.indicator(),
                target.subjectType(),
                target.subjectCode(),
                target.target(),
                target.due(),
                named(target.unit(), target.due().latest(), names),
                target.citation(),
                target.recordedAt(),
                target.position());
    }

    private static @Nullable UnitRef named(
            @Nullable UnitRef unit, @Nullable LocalDate on, UnitNames names) {
        return unit == null ? null : names.on(unit.id(), on);
    }
}
