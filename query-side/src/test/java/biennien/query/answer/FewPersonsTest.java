package biennien.query.answer;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.query.kernel.View;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;

class FewPersonsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quản lý 3 đối tượng",
                "trong đó xã X có 2 người nghiện",
                "quan ly 03 doi tuong",
                "QUẢN LÝ MỘT ĐỐI TƯỢNG",
                "hai, ba người",
                "2-3 người",
                "3 (ba) đối tượng",
                "từ năm 2018 có bốn học viên",
                "21 người, trong đó bốn nữ, 3 nam",
                "hai cháu",
                "tỷ lệ 2 người",
                "số đối tượng: 1",
                "Số đối tượng đang quản lý: 02",
                "đối tượng = 3",
                "số đối tượng là 4",
                "số đối tượng 2",
                "số người nghiện: hai",
                "3 cá nhân",
                "quản lý ３ đối tượng",
                "quản lý ٣ đối tượng",
                "số đối tượng：１",
                "xử phạt 3 ĐT",
                "ba (03) ĐT",
                "bắt 3 đ.tượng",
                "3đối tượng",
                "hai vợ chồng",
                "bắt hai tên trộm",
                "bắt 3 đứa",
            })
    void one_to_four_persons_are_told_of(String words) {
        assertThat(FewPersons.areToldOf(words)).isTrue();
        assertThat(FewPersons.areToldOf(Normalizer.normalize(words, Normalizer.Form.NFD))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 người",
                "13 đối tượng",
                "20 người",
                "104 học sinh",
                "1.632 người",
                "1.002 người",
                "1 tổ hòa giải, 3 khẩu súng",
                "stated 'từ năm 2021-2023' (whole years)",
                "trong 3 năm, hai năm liền",
                "hai mươi ba người",
                "mười hai đối tượng",
                "một trăm linh hai học viên",
                "một Học viện",
                "ngày 2 đưa vào hoạt động",
                "đường ĐT 206",
                "Tiểu khu 3 Nậm Păm",
                "gây hại người dân",
                "bà người Thái",
                "2.000 lượt người",
                "số đối tượng: 12",
                "số đối tượng: 1.002",
                "số đối tượng: 2 nghìn",
                "13 người, 2 khẩu súng",
                "mỗi người dân là một chiến sĩ",
                "số tổ: 3, số người: 120",
                "５７ đối tượng",
                "",
            })
    void anything_else_is_harmless(String words) {
        assertThat(FewPersons.areToldOf(words)).isFalse();
        assertThat(FewPersons.areToldOf(Normalizer.normalize(words, Normalizer.Form.NFD)))
                .isFalse();
    }

    @Test
    void only_the_public_does_not_see_them() {
        assertThat(FewPersons.shown(View.PUBLIC, "quản lý 3 đối tượng")).isNull();
        assertThat(FewPersons.shown(View.PUBLIC, "quản lý 13 đối tượng")).isNotNull();
        assertThat(FewPersons.shown(View.PUBLIC, (String) null)).isNull();
        assertThat(FewPersons.shown(View.READER, "quản lý 3 đối tượng")).isNotNull();
    }
}
