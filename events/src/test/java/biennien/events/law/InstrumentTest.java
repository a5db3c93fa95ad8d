package biennien.events.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

class InstrumentTest {

    @Test
    void a_text_is_cited_as_a_reader_would_look_it_up() {
        assertThat(Instrument.CIRCULAR_124_2021.reference()).isEqualTo("Circular 124/2021/TT-BCA");
        assertThat(LegalBasis.article(Instrument.CIRCULAR_124_2021, "5(4)").text())
                .isEqualTo("Circular 124/2021/TT-BCA, Art. 5(4)");
        assertThat(LegalBasis.of(Instrument.LAW_30_2023).text()).isEqualTo("Law 30/2023/QH15");
        assertThat(AnnulmentGround.FALSE_DOSSIER.legalBasis().text())
                .isEqualTo("Law 06/2022/QH15, chapter VII");
    }

    @Test
    void numbers_and_their_other_spellings_belong_to_one_text() {
        assertThat(
                        Arrays.stream(Instrument.values())
                                .flatMap(
                                        i ->
                                                Stream.concat(
                                                        Stream.of(i.number()),
                                                        i.aliases().stream())))
                .doesNotHaveDuplicates();
        assertThat(Instrument.PROGRAMME_09.aliases()).contains("09/CTr-BCA-MTTQ");
    }

    @Test
    void the_days_of_a_text_follow_each_other() {
        for (var text : Instrument.values()) {
            text.inForceFrom()
                    .ifPresent(
                            from -> {
                                text.adoptedOn()
                                        .ifPresent(a -> assertThat(a).isBeforeOrEqualTo(from));
                                text.inForceTo().ifPresent(to -> assertThat(from).isBefore(to));
                            });
        }
    }

    @Test
    void the_register_of_law_has_a_line_for_every_text_the_code_knows() throws IOException {
        var register = Files.readString(Path.of("..", "docs", "law", "register.md"));
        for (var text : Instrument.values()) {
            assertThat(
                            register.lines()
                                    .filter(line -> line.startsWith("| `" + text.code() + "` |")))
                    .as(text.reference())
                    .singleElement()
                    .asString()
                    .contains("| " + text.number() + " |")
                    .contains("| " + text.state().code() + " |")
                    .contains(
                            text.inForceFrom()
                                    .map(day -> "| " + day + " |")
                                    .orElse("| not read |"));
        }
    }
}
