package biennien.command.group;

import static biennien.command.web.Bodies.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.group.GroupCommand.CountGroupMembers;
import biennien.command.group.GroupCommand.DissolveGroup;
import biennien.command.group.GroupCommand.FoundGroup;
import biennien.events.law.GroupType;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.GroupId;
import biennien.events.values.Measure;
import biennien.events.values.Name;
import biennien.events.values.Quantity;
import biennien.events.values.Reason;
import biennien.events.values.SourceId;
import biennien.events.values.UnitId;

import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;

/** What a caller writes is what the command says. */
class GroupBodiesTest {

    private static final GroupId ID = new GroupId("group:to-1");

    @Test
    void a_founding_reads_from_its_body() {
        assertThat(
                        read(
                                """
                                {"id": "group:to-1", "unit": "unit:phuong-chieng-le",
                                 "type": "mediation-group", "name": "Tổ hòa giải số 1",
                                 "founded": "2021-05", "decision": "12/QĐ-UBND",
                                 "citation": {"source": "source:article", "row": "S001"}}
                                """,
                                FoundGroup.class))
                .isEqualTo(
                        new FoundGroup(
                                ID,
                                new UnitId("unit:phuong-chieng-le"),
                                GroupType.MEDIATION_GROUP,
                                new Name("Tổ hòa giải số 1"),
                                Edtf.of("2021-05"),
                                new DocumentNumber("12/QĐ-UBND"),
                                new Citation(new SourceId("source:article"), null, "S001"),
                                null));
    }

    @Test
    void a_count_reads_from_its_body_with_only_what_must_be_said() {
        assertThat(
                        read(
                                """
                                {"id": "group:to-1", "on": "2022-11-30",
                                 "members": {"kind": "OVER", "value": 12, "unit": "người",
                                             "measure": "STOCK"}}
                                """,
                                CountGroupMembers.class))
                .isEqualTo(
                        new CountGroupMembers(
                                ID,
                                Quantity.over(12, "người", Measure.STOCK),
                                Edtf.of("2022-11-30"),
                                null));
    }

    @Test
    void an_end_reads_from_its_body() {
        assertThat(
                        read(
                                """
                                {"id": "group:to-1", "on": "2024", "reason": "Sắp xếp lại"}
                                """,
                                DissolveGroup.class))
                .isEqualTo(
                        new DissolveGroup(
                                ID, Edtf.of("2024"), new Reason("Sắp xếp lại"), null, null, null));
    }

    @Test
    void a_field_that_a_group_does_not_have_is_refused() {
        assertThatThrownBy(
                        () ->
                                read(
                                        """
                                        {"id": "group:to-1", "on": "2024", "head": "Nguyễn Văn A"}
                                        """,
                                        DissolveGroup.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("head");
    }
}
