package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.stream.Stream;

/** The law as dated rows, asked for a day. */
class LawStoryTest {

    private static final Service SERVICE = Service.shared();

    @Test
    void who_may_decide_is_told_for_the_last_day_of_districts_and_the_day_after() {
        assertThat(codes("deciding-body", "2025-06-30"))
                .contains("commune/district-pc")
                .doesNotContain("commune/provincial-pc");
        assertThat(codes("deciding-body", "2025-07-01"))
                .contains("commune/provincial-pc")
                .doesNotContain("commune/district-pc");
    }

    @Test
    void a_row_says_where_it_is_written_and_how_it_was_read() {
        JsonNode row =
                rows("kind", "deciding-body", "validOn", "2025-07-01", "state", "unconfirmed")
                        .filter(item -> code(item).equals("commune/provincial-pc"))
                        .findFirst()
                        .orElseThrow();

        assertThat(row.at("/from").asString()).isEqualTo("2025-07-01");
        assertThat(row.at("/to").isNull()).isTrue();
        assertThat(row.at("/legalBasis").asString()).isEqualTo("Circular 48/2025/TT-BCA");
        assertThat(row.at("/instrument").asString()).isEqualTo("circular-48-2025");
    }

    @Test
    void the_ranks_and_the_titles_begin_with_their_texts() {
        assertThat(codes("movement-rank", "2022-01-19")).isEmpty();
        assertThat(codes("movement-rank", "2022-01-20")).contains("excellent", "weak");
        assertThat(codes("exemplary-title", "2022-12-27")).isEmpty();
        assertThat(codes("exemplary-title", "2022-12-28")).contains("commune");
    }

    private static Stream<String> codes(String kind, String day) {
        return rows("kind", kind, "validOn", day).map(LawStoryTest::code);
    }

    private static String code(JsonNode item) {
        return item.at("/code").asString();
    }

    private static Stream<JsonNode> rows(Object... question) {
        var answer = SERVICE.anonymous().get("/api/v1/law", question);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().at("/items").valueStream();
    }
}
