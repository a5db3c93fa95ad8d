package biennien.command.model;

import static biennien.command.web.Bodies.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.model.ModelCommand.Begun;
import biennien.command.model.ModelCommand.CountModel;
import biennien.command.model.ModelCommand.NameModel;
import biennien.command.model.ModelCommand.ReplicateModel;
import biennien.events.law.ModelBeginning;
import biennien.events.law.ModelCounter;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.Measure;
import biennien.events.values.ModelId;
import biennien.events.values.Name;
import biennien.events.values.Quantity;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;

import java.util.List;

/** What a caller writes is what the command says. */
class ModelBodiesTest {

    private static final ModelId ID = new ModelId("model:zalo");

    @Test
    void a_naming_reads_from_its_body() {
        assertThat(
                        read(
                                """
                                {"id": "model:zalo", "unit": "unit:phuong-chieng-le",
                                 "name": "Zalo, camera an ninh", "aliases": ["Camera an ninh"],
                                 "host": "Chợ Chiềng An", "on": "[..2022-08-19]",
                                 "begun": {"as": "launch", "on": "2021", "decision": "12/QĐ-UBND"},
                                 "citation": {"source": "source:article", "row": "S037"}}
                                """,
                                NameModel.class))
                .isEqualTo(
                        new NameModel(
                                ID,
                                new UnitId("unit:phuong-chieng-le"),
                                new Name("Zalo, camera an ninh"),
                                List.of(new Name("Camera an ninh")),
                                new Name("Chợ Chiềng An"),
                                Edtf.of("[..2022-08-19]"),
                                new Begun(
                                        ModelBeginning.LAUNCH,
                                        Edtf.of("2021"),
                                        new DocumentNumber("12/QĐ-UBND")),
                                new Citation(new SourceId("source:article"), null, "S037")));
    }

    @Test
    void a_replication_reads_from_its_body_with_only_what_must_be_said() {
        assertThat(
                        read(
                                """
                                {"id": "model:zalo", "allOthersOf": "unit:thanh-pho-son-la",
                                 "on": "[..2022-08-19]"}
                                """,
                                ReplicateModel.class))
                .isEqualTo(
                        new ReplicateModel(
                                ID,
                                List.of(),
                                new UnitId("unit:thanh-pho-son-la"),
                                Edtf.of("[..2022-08-19]"),
                                null,
                                null));
        assertThatThrownBy(
                        () ->
                                read(
                                        """
                                        {"id": "model:zalo", "on": "2022"}
                                        """,
                                        ReplicateModel.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("'allOthersOf'");
    }

    @Test
    void a_count_reads_from_its_body() {
        assertThat(
                        read(
                                """
                                {"id": "model:zalo", "counter": "points", "on": "2022-08",
                                 "counted": {"kind": "EXACT", "value": 13, "unit": "điểm",
                                             "measure": "STOCK"}}
                                """,
                                CountModel.class))
                .isEqualTo(
                        new CountModel(
                                ID,
                                ModelCounter.POINTS,
                                Quantity.exact(13, "điểm", Measure.STOCK),
                                Edtf.of("2022-08"),
                                null));
    }

    @Test
    void a_field_that_a_model_does_not_have_is_refused() {
        assertThatThrownBy(
                        () ->
                                read(
                                        """
                                        {"id": "model:zalo", "unit": "unit:a", "name": "Zalo",
                                         "on": "2022", "initiator": "Nguyễn Văn A"}
                                        """,
                                        NameModel.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("initiator");
    }
}
