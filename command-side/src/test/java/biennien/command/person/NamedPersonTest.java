package biennien.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.kernel.Refusal;
import biennien.events.values.Name;
import biennien.events.values.Remark;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

class NamedPersonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ông Trần Văn Mẫu",
                "Đồng chí Nguyễn Văn Mẫu",
                "Tổ ông Nguyễn Văn Mẫu",
                "Nhóm của bà Lê Thị Mẫu, thôn 3",
                "Tổ tự quản 0912345678",
                "Tổ tự quản 091 234 5678"
            })
    void a_person_is_kept_out_of_a_name_that_everybody_reads(String name) {
        Optional<Refusal> no = NamedPerson.refusalOf(new Name(name), "/name");

        assertThat(no).isPresent();
        assertThat(no.get().pointer()).isEqualTo("/name");
        assertThat(no.get().message()).doesNotContain("Mẫu", "0912");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổ tự quản số 1",
                "Tổ dân phố Bà Triệu",
                "Tổ dân phố Bà Huyện Thanh Quan",
                "Bà Rịa",
                "Nhân dân và cán bộ xã Tô Hiệu",
                "Tổ 0123",
                "Câu lạc bộ Ông bà mẫu mực",
                "Hội Cựu chiến binh phường Chiềng An 2020-2024"
            })
    void what_names_a_place_or_a_body_passes(String name) {
        assertThat(NamedPerson.refusalOf(new Name(name), "/name")).isEmpty();
    }

    @Test
    void a_remark_speaks_of_offices_and_not_of_persons() {
        assertThat(NamedPerson.refusalIn(new Remark("Giao ông Trần Văn Mẫu theo dõi."), "/text"))
                .get()
                .satisfies(
                        no -> {
                            assertThat(no.pointer()).isEqualTo("/text");
                            assertThat(no.message()).doesNotContain("Mẫu");
                        });
        assertThat(NamedPerson.refusalIn(new Remark("Giao Công an tỉnh theo dõi."), "/text"))
                .isEmpty();
    }

    @Test
    void no_name_names_nobody() {
        assertThat(NamedPerson.refusalOf(null, "/name")).isEmpty();
    }
}
