package biennien.pages.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** All words of the pages are spelt in one way. */
class SpellingTest {
    /** "Xoá", "khoá", "huỷ"; here it is "xóa", "khóa", "hủy". */
    private static final Pattern OTHER_TONE_MARK =
            Pattern.compile("(?:o[áàảãạéèẻẽẹ]|(?<![qQ])u[ýỳỷỹỵ])(?!\\p{L})");

    @Test
    void the_tone_mark_stands_on_the_first_vowel_and_no_merge_was_left_half_done()
            throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:i18n/*.properties");
        assertThat(files).hasSizeGreaterThan(30);
        for (Resource file : files) {
            assertThat(file.getContentAsString(StandardCharsets.UTF_8))
                    .as(file.getFilename())
                    .doesNotContain("<<<<<<<", "=======", ">>>>>>>")
                    .doesNotContainPattern(OTHER_TONE_MARK);
        }
    }
}
