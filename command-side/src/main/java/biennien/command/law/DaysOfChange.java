package biennien.command.law;

import biennien.events.law.AdministrativeLevel;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.Conferrer;
import biennien.events.law.ExemplaryTitle;
import biennien.events.law.Instrument;
import biennien.events.law.MovementRanking;
import biennien.events.law.Validity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every day on which some rule of law begins or ends, in order. */
final class DaysOfChange {

    static final List<LocalDate> ALL =
            Stream.of(
                            Stream.of(MovementRanking.SINCE),
                            ExemplaryTitle.DAYS_OF_CHANGE.stream(),
                            Arrays.stream(Instrument.values())
                                    .flatMap(
                                            text -> Stream.of(text.inForceFrom(), text.inForceTo()))
                                    .flatMap(Optional::stream),
                            validities()
                                    .flatMap(
                                            validity ->
                                                    Stream.of(
                                                            Optional.ofNullable(validity.from()),
                                                            Optional.ofNullable(validity.to())))
                                    .flatMap(Optional::stream))
                    .flatMap(days -> days)
                    .distinct()
                    .sorted()
                    .toList();

    private DaysOfChange() {}

    private static Stream<Validity> validities() {
        return Stream.of(
                        Arrays.stream(CertificationRuleSet.values())
                                .map(CertificationRuleSet::validity),
                        Arrays.stream(Conferrer.values()).map(Conferrer::validity),
                        Arrays.stream(AdministrativeLevel.values())
                                .map(AdministrativeLevel::validity))
                .flatMap(all -> all);
    }
}
