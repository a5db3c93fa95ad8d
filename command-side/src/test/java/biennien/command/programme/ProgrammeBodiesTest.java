package biennien.command.programme;

import static biennien.command.web.Bodies.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.programme.ProgrammeCommand.SetProgrammeTarget;
import biennien.command.programme.ProgrammeCommand.SignProgramme;
import biennien.events.figure.Subject;
import biennien.events.law.Indicator;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Measure;
import biennien.events.values.Name;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.ProgrammeId;
import biennien.events.values.Quantity;

import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;

import java.util.List;

/** What a caller writes is what the command says. */
class ProgrammeBodiesTest {

    private static final ProgrammeId ID = new ProgrammeId("programme:09");

    @Test
    void a_signing_reads_from_its_body() {
        assertThat(
                        read(
                                """
                                {"id": "programme:09", "number": "09/CTr-BCA-MTTW",
                                 "title": "Đẩy mạnh phong trào",
                                 "aliases": ["09/CTr-BCA-MTTQ"], "partners": ["Bộ Công an"],
                                 "signedOn": "2013-08-01",
                                 "term": {"edtf": "2013/2023", "shape": "SPAN"}}
                                """,
                                SignProgramme.class))
                .isEqualTo(
                        new SignProgramme(
                                ID,
                                new DocumentNumber("09/CTr-BCA-MTTW"),
                                new Name("Đẩy mạnh phong trào"),
                                List.of(new DocumentNumber("09/CTr-BCA-MTTQ")),
                                List.of(new Office("Bộ Công an")),
                                Edtf.of("2013-08-01"),
                                Period.ofSaid(Edtf.of("2013/2023")),
                                null,
                                null,
                                null));
    }

    @Test
    void a_target_reads_from_its_body() {
        assertThat(
                        read(
                                """
                                {"id": "programme:09", "indicator": "model-count",
                                 "subject": {"type": "model", "code": "all"},
                                 "target": {"kind": "AT_LEAST", "value": 30, "unit": "mô hình",
                                            "measure": "STOCK"},
                                 "due": "2023-12-31"}
                                """,
                                SetProgrammeTarget.class))
                .isEqualTo(
                        new SetProgrammeTarget(
                                ID,
                                Indicator.MODEL_COUNT,
                                new Subject("model", "all"),
                                new Quantity(
                                        Quantity.Kind.AT_LEAST,
                                        "30",
                                        "mô hình",
                                        Measure.STOCK,
                                        null,
                                        false,
                                        false),
                                Edtf.of("2023-12-31"),
                                null,
                                null));
    }

    @Test
    void one_alias_in_two_spellings_can_not_even_be_asked_for() {
        assertThatThrownBy(
                        () ->
                                read(
                                        """
                                        {"id": "programme:09", "number": "09/CTr-BCA-MTTW",
                                         "title": "Đẩy mạnh phong trào",
                                         "aliases": ["09/CTr-BCA-MTTQ", "9/CTR-BCA-MTTQ"],
                                         "signedOn": "2013-08-01",
                                         "term": {"edtf": "2013/2023", "shape": "SPAN"}}
                                        """,
                                        SignProgramme.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("aliases");
    }
}
