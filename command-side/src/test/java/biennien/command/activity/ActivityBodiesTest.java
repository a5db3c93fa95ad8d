package biennien.command.activity;

import static biennien.command.web.Bodies.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.activity.ActivityCommand.RecordActivity;
import biennien.events.activity.ActivityCount;
import biennien.events.activity.Festival;
import biennien.events.law.ActivityCounter;
import biennien.events.law.ActivityKind;
import biennien.events.law.Channel;
import biennien.events.values.ActivityId;
import biennien.events.values.Edtf;
import biennien.events.values.Measure;
import biennien.events.values.Office;
import biennien.events.values.Period;
import biennien.events.values.Quantity;
import biennien.events.values.Shape;

import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;

import java.util.List;

/** What a caller writes is what the command says. */
class ActivityBodiesTest {

    @Test
    void a_festival_reads_from_its_body() {
        assertThat(
                        read(
                                """
                                {"id": "activity:ngay-hoi", "kind": "festival",
                                 "period": {"edtf": "2022-08", "shape": "POINT"},
                                 "counts": [{"counter": "sites",
                                             "quantity": {"kind": "EXACT", "value": 12,
                                                          "unit": "điểm", "measure": "FLOW"}}],
                                 "channels": ["face-to-face"], "organisers": ["Ban Chỉ đạo 138"],
                                 "festival": {"year": 2022, "anniversary": 17}}
                                """,
                                RecordActivity.class))
                .isEqualTo(
                        new RecordActivity(
                                new ActivityId("activity:ngay-hoi"),
                                null,
                                ActivityKind.FESTIVAL,
                                null,
                                new Period(Edtf.of("2022-08"), Shape.POINT),
                                List.of(
                                        new ActivityCount(
                                                ActivityCounter.SITES,
                                                Quantity.exact(12, "điểm", Measure.FLOW))),
                                List.of(Channel.FACE_TO_FACE),
                                List.of(new Office("Ban Chỉ đạo 138")),
                                new Festival(2022, 17),
                                null,
                                null,
                                null));
    }

    @Test
    void nobody_who_came_has_a_field() {
        assertThatThrownBy(
                        () ->
                                read(
                                        """
                                        {"id": "activity:a", "kind": "seminar",
                                         "period": {"edtf": "2022", "shape": "POINT"},
                                         "speaker": "Nguyễn Văn A"}
                                        """,
                                        RecordActivity.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("speaker");
    }
}
