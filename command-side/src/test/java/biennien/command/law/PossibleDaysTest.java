package biennien.command.law;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.law.AgencyKind;
import biennien.events.law.AwardForm;
import biennien.events.law.CertificationRuleSet;
import biennien.events.law.CertificationScope;
import biennien.events.law.CertificationSubjectKind;
import biennien.events.law.ConferralRight;
import biennien.events.law.Conferrer;
import biennien.events.law.DecidingBody;
import biennien.events.law.EnterpriseSize;
import biennien.events.law.Instrument;
import biennien.events.law.LegalBasis;
import biennien.events.law.Reading;
import biennien.events.law.SchoolKind;
import biennien.events.values.Edtf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

class PossibleDaysTest {

    private static final LegalBasis BASIS = LegalBasis.of(Instrument.LAW_06_2022);

    private static Reading endsWithJune2025(LocalDate day) {
        return day.isBefore(LocalDate.of(2025, 7, 1))
                ? Reading.permitted(BASIS)
                : Reading.forbidden(BASIS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-06-30               | Permitted",
                "2025-07-01               | Forbidden",
                "2025-06                  | Permitted",
                "2025                     | PossiblyForbidden",
                "2026                     | Forbidden",
                "2025-06-30~              | PossiblyForbidden",
                "2025-07-01?              | Forbidden",
                "[2024-08-19,2025-08-19]  | PossiblyForbidden",
                "[2025-08-19,2026-08-19]  | Forbidden",
                "[..2025-06-30]           | Permitted",
                "[..2025-07-01]           | PossiblyForbidden",
                "[2025-07-01..]           | Forbidden",
                "XXXX-08-19               | PossiblyForbidden",
                "2025-07/..               | Forbidden",
                "/2025-08                 | PossiblyForbidden",
            })
    void only_what_every_possible_day_forbids_is_forbidden(String when, String verdict) {
        assertThat(PossibleDays.verdict(Edtf.parse(when), PossibleDaysTest::endsWithJune2025))
                .extracting(found -> found.getClass().getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void a_doubt_on_one_possible_day_is_a_doubt_with_its_text() {
        Function<LocalDate, Reading> table =
                day ->
                        day.isBefore(LocalDate.of(2024, 1, 1))
                                ? Reading.doubtful(BASIS)
                                : Reading.permitted(null);

        assertThat(PossibleDays.verdict(Edtf.parse("[2023..2024]"), table))
                .isEqualTo(new Verdict.Unconfirmed(BASIS));
        assertThat(PossibleDays.verdict(Edtf.parse("2024"), table))
                .isEqualTo(new Verdict.Permitted());
    }

    /** What PossibleDays relies on: between two days of change no table reads differently. */
    @ParameterizedTest
    @MethodSource("tables")
    void a_table_of_law_changes_on_days_of_change_only(Function<LocalDate, Object> table) {
        var before = table.apply(LocalDate.of(1999, 12, 31));
        for (var day = LocalDate.of(2000, 1, 1); day.getYear() < 2035; day = day.plusDays(1)) {
            var now = table.apply(day);
            if (!now.equals(before)) {
                assertThat(DaysOfChange.ALL).contains(day);
            }
            before = now;
        }
    }

    static Stream<Function<LocalDate, Object>> tables() {
        var conferral =
                Arrays.stream(AwardForm.values())
                        .flatMap(
                                form ->
                                        Arrays.stream(Conferrer.values())
                                                .map(by -> conferral(form, by)));
        var deciding =
                Arrays.stream(DecidingBody.values())
                        .flatMap(
                                body ->
                                        Arrays.stream(CertificationSubjectKind.values())
                                                .map(kind -> deciding(body, kind)));
        Stream<Function<LocalDate, Object>> scope =
                Stream.of(
                        CertificationRuleSet::on,
                        day -> CertificationScope.ofAgency(AgencyKind.ARMED_FORCES, day),
                        day -> CertificationScope.ofEnterprise(EnterpriseSize.MICRO, day),
                        day -> CertificationScope.ofSchool(SchoolKind.PRIMARY, day));
        return Stream.of(conferral, deciding, scope).flatMap(all -> all);
    }

    private static Function<LocalDate, Object> conferral(AwardForm form, Conferrer by) {
        return day -> ConferralRight.of(form, by, day);
    }

    private static Function<LocalDate, Object> deciding(
            DecidingBody body, CertificationSubjectKind kind) {
        return day -> body.certifies(kind, day);
    }
}
