package biennien.events.law;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All dated rows of law in one list, as decisions and answers ask them. */
public final class LawBook {

    private LawBook() {}

    /** By kind, and within a kind as the tables have them. */
    public static List<LawRule> rules() {
        return Stream.of(
                        instruments(),
                        criteria(),
                        DecidingBody.rules(),
                        ConferralRight.rules(),
                        WeaponClassing.rules(),
                        groupTypes(),
                        MovementRanking.rules(),
                        ExemplaryTitle.rules(),
                        calendars(),
                        PartOf.rules())
                .flatMap(rules -> rules)
                .toList();
    }

    private static Stream<LawRule> instruments() {
        return Arrays.stream(Instrument.values())
                .map(
                        text ->
                                new LawRule(
                                        "instrument",
                                        text.code(),
                                        text.reference() + ": " + text.title(),
                                        new Validity(
                                                text.inForceFrom().orElse(null),
                                                text.inForceTo().orElse(null)),
                                        LegalBasis.of(text),
                                        text.state()));
    }

    private static Stream<LawRule> criteria() {
        return Arrays.stream(Criterion.values())
                .map(
                        criterion ->
                                new LawRule(
                                        "criterion",
                                        criterion.code(),
                                        criterion.summary(),
                                        Validity.since(2022, 2, 10),
                                        criterion.legalBasis(),
                                        criterion.state()));
    }

    private static Stream<LawRule> groupTypes() {
        return Arrays.stream(GroupType.values())
                .map(
                        type ->
                                new LawRule(
                                        "group-type",
                                        type.code(),
                                        type.label()
                                                + type.successor()
                                                        .map(next -> "; then " + next.label())
                                                        .orElse(""),
                                        type.validity(),
                                        type.legalBasis().orElse(null),
                                        state(type.legalBasis().orElse(null))));
    }

    /** A kind of group that no text begins or ends is known from reports. */
    private static Confirmation state(@Nullable LegalBasis legalBasis) {
        return legalBasis == null ? Confirmation.PARTLY : legalBasis.instrument().state();
    }

    private static Stream<LawRule> calendars() {
        return Arrays.stream(ReportCalendar.values())
                .map(
                        calendar ->
                                new LawRule(
                                        "report-calendar",
                                        calendar.code(),
                                        calendar.label()
                                                + ": 2022 runs from "
                                                + calendar.firstDay(2022)
                                                + " to "
                                                + calendar.lastDay(2022),
                                        Validity.ALWAYS,
                                        calendar.legalBasis().orElse(null),
                                        calendar.state()));
    }

    static <W extends Coded, B extends Coded> Stream<LawRule> rules(
            String kind, List<Grant<W, B>> table) {
        return table.stream()
                .map(
                        grant ->
                                new LawRule(
                                        kind,
                                        grant.what().code() + "/" + grant.by().code(),
                                        grant.by().code() + " may: " + grant.what().code(),
                                        grant.validity(),
                                        grant.legalBasis(),
                                        grant.state()));
    }
}
