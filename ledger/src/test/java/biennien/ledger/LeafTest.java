package biennien.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

class LeafTest {

    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final byte[] PAYLOAD =
            "{\"id\":\"certification:son-la-2020\",\"on\":\"2020-08-31\"}".getBytes(UTF_8);
    private static final byte[] METADATA = "{\"actor\":\"account:7\"}".getBytes(UTF_8);

    @Test
    void the_committed_leaf_stays_as_it_is_for_ever() throws IOException {
        assertThat(new String(leaf("certification:son-la-2020").bytes(), UTF_8))
                .isEqualTo(committed());
    }

    @Test
    void a_leaf_is_canonical_json() throws IOException {
        for (String stream :
                List.of("unit:a", "unit:\"\\/\u0001\u001f\u007f\n", "unit:Sơn La \uD83D\uDE00")) {
            byte[] bytes = leaf(stream).bytes();
            assertThat(new JsonCanonicalizer(bytes).getEncodedUTF8()).isEqualTo(bytes);
        }
    }

    @Test
    void the_time_always_has_six_digits() {
        Leaf whole = leaf("unit:a", Instant.parse("2026-11-21T03:04:05Z"));
        assertThat(new String(whole.bytes(), UTF_8))
                .contains("\"rec\":\"2026-11-21T03:04:05.000000Z\"");
    }

    @Test
    void a_time_finer_than_the_store_can_keep_is_refused() {
        assertThatThrownBy(() -> leaf("unit:a", Instant.parse("2026-11-21T03:04:05.1234567Z")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void text_without_a_utf8_form_is_refused() {
        assertThatThrownBy(() -> leaf("unit:\uD800").bytes())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void payload_and_metadata_are_hashed_under_the_salt_and_apart() {
        byte[] other = SALT.clone();
        other[0]++;
        assertThat(Leaf.payloadHash(SALT, PAYLOAD)).isNotEqualTo(Leaf.payloadHash(other, PAYLOAD));
        assertThat(Leaf.payloadHash(SALT, PAYLOAD)).isNotEqualTo(Leaf.metadataHash(SALT, PAYLOAD));
    }

    @Test
    void a_leaf_over_the_limit_of_a_tile_entry_is_refused() {
        assertThatThrownBy(() -> leaf("unit:" + "a".repeat(Leaf.LIMIT_BYTES)).bytes())
                .isInstanceOf(IllegalStateException.class);
    }

    private static Leaf leaf(String stream) {
        return leaf(stream, Instant.parse("2026-11-21T03:04:05.123456Z"));
    }

    private static Leaf leaf(String stream, Instant recordedAt) {
        return new Leaf(
                stream,
                FieldTree.root(
                        SALT,
                        List.of(
                                new FieldTree.Field("/on", "\"2020-08-31\""),
                                new FieldTree.Field("/id", "\"certification:son-la-2020\""))),
                UUID.fromString("0197a3c0-0000-7000-8000-000000000001"),
                Leaf.metadataHash(SALT, METADATA),
                Leaf.payloadHash(SALT, PAYLOAD),
                1042,
                recordedAt,
                1,
                7,
                "certification.LocalityCertified");
    }

    private static String committed() throws IOException {
        try (InputStream sample = LeafTest.class.getResourceAsStream("leaf-bn-1.json")) {
            return new String(sample.readAllBytes(), UTF_8);
        }
    }
}
