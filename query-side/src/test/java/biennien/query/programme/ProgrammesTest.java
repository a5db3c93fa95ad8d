package biennien.query.programme;

import static biennien.query.Story.PROGRAMME;
import static biennien.query.Story.SUCCESSOR;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.events.programme.ProgrammeEvent.ProgrammePhaseSet;
import biennien.events.programme.ProgrammeEvent.ProgrammeSigned;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Name;
import biennien.events.values.Period;
import biennien.events.values.ProgrammeId;
import biennien.query.ReadModel;
import biennien.query.Story;
import biennien.query.kernel.View;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ProgrammesTest {

    private static final String LIST = "/api/v1/programmes";
    private static final String TELLING = "programme:it-nguoi";
    private static final String HARMLESS = "programme:tu-nam";

    private static ReadModel model;
    private static long beforeProgrammes;

    @BeforeAll
    static void everything() {
        model = new ReadModel();
        var story = Story.everything();
        for (int i = 0; i < story.length; i++) {
            if (story[i] instanceof ProgrammeSigned signed && signed.id().equals(PROGRAMME)) {
                beforeProgrammes = i - 1;
            }
        }
        model.record(story);
        model.record(
                new ProgrammeSigned(
                        new ProgrammeId(TELLING),
                        new DocumentNumber("3/CTr-CAX"),
                        new Name("Quản lý 3 đối tượng"),
                        List.of(),
                        List.of(),
                        Edtf.of("2024"),
                        Period.ofSaid(Edtf.of("2024/..")),
                        null,
                        null,
                        null),
                new ProgrammePhaseSet(
                        new ProgrammeId(TELLING),
                        new Name("Giúp hai người"),
                        Period.ofSaid(Edtf.of("2024")),
                        null,
                        null),
                new ProgrammeSigned(
                        new ProgrammeId(HARMLESS),
                        new DocumentNumber("4/CTr-CAX"),
                        new Name("Chương trình liên ngành từ năm 2013"),
                        List.of(),
                        List.of(),
                        Edtf.of("1999"),
                        Period.ofSaid(Edtf.of("1999")),
                        null,
                        null,
                        null));
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"09/CTr-BCA-MTTW", "9/ctr-bca-mttw", "09/CTr-BCA-MTTQ", "09/CTr-BCA-TTTW"})
    void a_programme_is_found_under_every_number_it_was_printed_with(String number) {
        var found = model.get(LIST + "?number=" + number);

        assertThat(found.all("/id")).containsExactly(PROGRAMME.value());
        assertThat(found.all("/number")).containsExactly("09/CTr-BCA-MTTW");
        assertThat(found.at("/items/0/aliases").toString())
                .isEqualTo("[\"09/CTr-BCA-MTTQ\",\"09/CTr-BCA-TTTW\"]");
    }

    @Test
    void a_number_that_nobody_printed_finds_nothing_and_one_that_is_none_is_refused() {
        assertThat(model.get(LIST + "?number=10/CTr-BCA-MTTW").items()).isEmpty();
        assertThat(model.get(LIST + "?number=Zalo").status()).isEqualTo(400);
        assertThat(model.get(LIST + "/programme:none").status()).isEqualTo(404);
    }

    @Test
    void a_programme_tells_its_phases_targets_reviews_and_successor() {
        var programme = model.get(LIST + "/" + PROGRAMME);

        assertThat(programme.at("/partners").toString())
                .isEqualTo("[\"Bộ Công an\",\"Ủy ban Trung ương MTTQ\"]");
        assertThat(programme.at("/term/edtf").asString()).isEqualTo("2013/2023");
        assertThat(programme.at("/term/shape").asString()).isEqualTo("SPAN");
        assertThat(programme.at("/unit").isNull()).isTrue();
        assertThat(programme.at("/phases").size()).isEqualTo(1);
        assertThat(programme.at("/phases/0/period/edtf").asString()).isEqualTo("2021/2023");
        assertThat(programme.at("/phases/0/plan").asString()).isEqualTo("279/KH-MTTW-BCA");
        assertThat(programme.at("/targets").size()).isEqualTo(1);
        assertThat(programme.at("/targets/0/target/value").asInt()).isEqualTo(28);
        assertThat(programme.at("/targets/0/unit/name").asString()).isEqualTo("Tỉnh Sơn La");
        assertThat(programme.at("/reviews/0/review").asString()).isEqualTo("final");
        assertThat(programme.at("/supersession/by").asString()).isEqualTo(SUCCESSOR.value());
        assertThat(programme.at("/supersession/on/edtf").asString()).isEqualTo("2023-10-17");
        assertThat(model.get(LIST + "/" + SUCCESSOR).at("/under").asString())
                .isEqualTo(PROGRAMME.value());
    }

    @Test
    void an_earlier_basis_knows_what_was_recorded_by_then() {
        assertThat(model.get(LIST + "?basis=" + beforeProgrammes).items()).isEmpty();
        var young = model.get(LIST + "/" + PROGRAMME + "?basis=" + (beforeProgrammes + 3));
        assertThat(young.at("/aliases").size()).isEqualTo(2);
        assertThat(young.at("/phases/0/period/edtf").asString()).isEqualTo("2021/2022");
        assertThat(young.at("/supersession").isNull()).isTrue();
        var signed = model.get(LIST + "/" + PROGRAMME + "?basis=" + (beforeProgrammes + 1));
        assertThat(signed.at("/aliases").size()).isEqualTo(1);
        assertThat(
                        model.get(LIST + "?number=09/CTr-BCA-TTTW&basis=" + (beforeProgrammes + 1))
                                .items())
                .isEmpty();
    }

    @ParameterizedTest(name = "running on {0}: {1}")
    @CsvSource({
        "2013-07-31, ",
        "2013-08-01, programme:09",
        "2023-10-16, programme:09",
        "2023-10-17, programme:07",
        "2033-12-31, programme:07",
    })
    void a_day_finds_the_programme_that_ran_then(String on, String id) {
        var found = model.get(LIST + "?on=" + on).all("/id");

        assertThat(found.stream().filter(one -> !one.equals(TELLING)).toList())
                .isEqualTo(id == null ? List.of() : List.of(id));
    }

    @Test
    void words_that_tell_of_a_few_persons_are_neither_shown_nor_found() {
        assertThat(model.get(LIST + "?q=tinh hinh moi").all("/id"))
                .containsExactly(PROGRAMME.value());
        assertThat(model.get(LIST + "?q=quan ly").items()).isEmpty();
        var few = model.get(LIST + "/" + TELLING);
        assertThat(few.text()).doesNotContain("đối tượng", "người");
        assertThat(few.at("/title").isNull()).isTrue();
        assertThat(model.get(View.READER, LIST + "?q=quan ly").all("/title"))
                .containsExactly("Quản lý 3 đối tượng");
    }

    @Test
    void words_that_only_look_like_it_are_found() {
        assertThat(model.get(LIST + "?q=lien nganh").all("/id")).containsExactly(HARMLESS);
        assertThat(model.get(LIST + "?q=tu nam 2013").all("/id")).containsExactly(HARMLESS);
    }
}
