package biennien.events.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.events.values.MalformedValue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class CodesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Stream<Class<? extends Coded>> everyCodeList() {
        return Stream.of(
                ActivityCounter.class,
                ActivityKind.class,
                AdministrativeLevel.class,
                AgencyKind.class,
                AnnulmentGround.class,
                AwardForm.class,
                CertificationRuleSet.class,
                CertificationSubjectKind.class,
                CommendationGround.class,
                ConclusionKind.class,
                Conferrer.class,
                Channel.class,
                Confirmation.class,
                Criterion.class,
                DecidingBody.class,
                DocumentKind.class,
                EnterpriseSize.class,
                ErasureGround.class,
                GroupType.class,
                HandoverMode.class,
                Indicator.class,
                IndicatorFamily.class,
                InspectionStep.class,
                Instrument.class,
                ManagementMeasure.class,
                MovementRank.class,
                MovementSubjectKind.class,
                OrganisationKind.class,
                ModelBeginning.class,
                ModelCounter.class,
                RecipientKind.class,
                RecommendationOutcome.class,
                ReviewKind.class,
                SchoolKind.class,
                SubjectType.class,
                WeaponClass.class,
                WeaponType.class);
    }

    @ParameterizedTest
    @MethodSource("everyCodeList")
    void codes_are_unique_kebab_case_words(Class<? extends Coded> list) {
        var codes = codes(list);
        assertThat(codes).isNotEmpty().doesNotHaveDuplicates();
        assertThat(codes)
                .allMatch(code -> code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), "kebab-case");
    }

    @ParameterizedTest
    @MethodSource("everyCodeList")
    void a_constant_is_written_as_its_code_and_read_back(Class<? extends Coded> list) {
        for (var constant : list.getEnumConstants()) {
            var json = JSON.writeValueAsString(constant);
            assertThat(json).isEqualTo('"' + constant.code() + '"');
            assertThat(JSON.readValue(json, list)).isSameAs(constant);
        }
    }

    @Test
    void an_unknown_code_is_malformed_and_the_message_names_those_that_exist() {
        assertThatThrownBy(() -> CertificationSubjectKind.fromCode("primary-school"))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        e -> assertThat(e.code()).isEqualTo("unknown-certification-subject-kind"))
                .hasMessageContaining("'primary-school' is no certification subject kind")
                .hasMessageContaining(
                        "residential-area, commune, agency, enterprise, educational-institution");
    }

    @Test
    void the_medal_is_also_found_by_the_word_of_imported_rows() {
        assertThat(AwardForm.named("ky-niem-chuong-bao-ve-antq"))
                .contains(AwardForm.COMMEMORATIVE_MEDAL_NATIONAL_SECURITY);
        assertThat(AwardForm.named("giay-khen")).contains(AwardForm.GIAY_KHEN);
        assertThat(AwardForm.named("exemplars")).isEmpty();
    }

    private static List<String> codes(Class<? extends Coded> list) {
        return Arrays.stream(list.getEnumConstants()).map(Coded::code).toList();
    }
}
