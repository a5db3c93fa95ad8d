package biennien.command.handover;

import static biennien.command.web.Bodies.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.handover.HandoverCommand.CorrectHandover;
import biennien.command.handover.HandoverCommand.RecordHandover;
import biennien.events.handover.HandoverItem;
import biennien.events.law.HandoverMode;
import biennien.events.law.WeaponType;
import biennien.events.values.Citation;
import biennien.events.values.Correction;
import biennien.events.values.Edtf;
import biennien.events.values.HandoverId;
import biennien.events.values.Measure;
import biennien.events.values.Office;
import biennien.events.values.Quantity;
import biennien.events.values.Quantity.Kind;
import biennien.events.values.Reason;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.core.JacksonException;

import java.util.List;

/** What a caller writes is what the command says. */
class HandoverBodiesTest {

    private static final HandoverId ID = new HandoverId("handover:2022-07");
    private static final HandoverItem GUNS =
            new HandoverItem(
                    WeaponType.HOMEMADE_GUN,
                    HandoverMode.VOLUNTARY_HANDOVER,
                    Quantity.exact(71, "khẩu", Measure.FLOW));

    @Test
    void a_batch_reads_from_its_body() {
        assertThat(
                        read(
                                """
                                {"id": "handover:2022-07", "unit": "unit:phuong-chieng-le",
                                 "receivedBy": "Công an phường Chiềng Lề", "on": "2022-07",
                                 "items": [
                                   {"type": "homemade-gun", "mode": "voluntary-handover",
                                    "quantity": {"kind": "EXACT", "value": 71, "unit": "khẩu",
                                                 "measure": "FLOW"}},
                                   {"type": "explosive", "mode": "war-remnant",
                                    "quantity": {"kind": "ABOUT", "value": "9.85", "unit": "kg",
                                                 "measure": "FLOW"}}]}
                                """,
                                RecordHandover.class))
                .isEqualTo(
                        new RecordHandover(
                                ID,
                                new UnitId("unit:phuong-chieng-le"),
                                new Office("Công an phường Chiềng Lề"),
                                List.of(
                                        GUNS,
                                        new HandoverItem(
                                                WeaponType.EXPLOSIVE,
                                                HandoverMode.WAR_REMNANT,
                                                new Quantity(
                                                        Kind.ABOUT,
                                                        "9.85",
                                                        "kg",
                                                        Measure.FLOW,
                                                        null,
                                                        false,
                                                        false))),
                                Edtf.of("2022-07"),
                                null,
                                null));
    }

    @Test
    void a_correction_reads_from_its_body() {
        assertThat(
                        read(
                                """
                                {"id": "handover:2022-07", "on": "2022-07-15",
                                 "correction": {"kind": "ENTRY_ERROR", "reason": "Gõ nhầm",
                                                "citation": {"source": "source:article"}},
                                 "items": [
                                   {"type": "homemade-gun", "mode": "voluntary-handover",
                                    "quantity": {"kind": "EXACT", "value": "71", "unit": "khẩu",
                                                 "measure": "FLOW"}}]}
                                """,
                                CorrectHandover.class))
                .isEqualTo(
                        new CorrectHandover(
                                ID,
                                new Correction(
                                        Correction.Kind.ENTRY_ERROR,
                                        new Reason("Gõ nhầm"),
                                        new Citation(new SourceId("source:article"), null, null)),
                                List.of(GUNS),
                                Edtf.of("2022-07-15")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"giver", "handedOverBy", "person", "name"})
    void whoever_handed_something_over_is_refused_as_a_field(String field) {
        assertThatThrownBy(
                        () ->
                                read(
                                        """
                                        {"id": "handover:2022-07", "unit": "unit:x", "on": "2022",
                                         "items": [
                                           {"type": "homemade-gun", "mode": "voluntary-handover",
                                            "quantity": {"kind": "EXACT", "value": 1,
                                                         "unit": "khẩu", "measure": "FLOW"}}],
                                         "%s": "Nguyễn Văn A"}
                                        """
                                                .formatted(field),
                                        RecordHandover.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining(field);
    }
}
