package biennien.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class FieldProofTest {

    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final byte[] METADATA = "{\"actor\":\"account:7\"}".getBytes(UTF_8);
    private static final Policy POLICY = Policy.of(Keys.LOG.verifierKey());
    private static final String PAYLOAD =
            "{\"id\":\"handover:1\",\"lines\":[{\"count\":71,\"kind\":\"homemade-gun\"},"
                    + "{\"count\":2,\"kind\":\"grenade\"}],\"said\":\"71 khẩu súng tự chế\"}";

    @Test
    void seventy_one_guns_are_proved_without_the_rest() throws Exception {
        FieldProof proof = proof(PAYLOAD, "/lines/0/count");
        String file = proof.encoded();
        assertThat(file)
                .contains("\"p\":\"/lines/0/count\"", "\"v\":71", "index 1\nsize 6\n")
                .doesNotContain("homemade-gun", "grenade", "khẩu");
        FieldProof.Proven proven = FieldProof.parse(file).verify(POLICY);
        assertThat(proven.pointer()).isEqualTo("/lines/0/count");
        assertThat(proven.value()).isEqualTo("71");
        assertThat(proven.leaf().position()).isEqualTo(1);
        assertThat(proven.checkpoint().size()).isEqualTo(3);
        assertThat(FieldProof.parse(file).encoded()).isEqualTo(file);
    }

    @Test
    void every_field_of_a_payload_can_be_proved() throws Exception {
        for (FieldTree.Field field : FieldTree.fields(PAYLOAD.getBytes(UTF_8))) {
            FieldProof.Proven proven =
                    FieldProof.parse(proof(PAYLOAD, field.pointer()).encoded()).verify(POLICY);
            assertThat(proven.pointer()).isEqualTo(field.pointer());
            assertThat(proven.value()).isEqualTo(field.value());
        }
    }

    @Test
    void no_byte_of_a_field_proof_can_be_another() {
        String file = proof(PAYLOAD, "/lines/0/count").encoded();
        byte[] good = file.getBytes(UTF_8);
        // How many fields there are is in no hash: of 7 the proof would have the same form.
        int size = file.indexOf("size 6") + 5;
        for (int i = 0; i < good.length; i++) {
            if (i == size) {
                continue;
            }
            byte[] bad = good.clone();
            bad[i] ^= 1;
            String text = new String(bad, UTF_8);
            assertThatThrownBy(() -> FieldProof.parse(text).verify(POLICY))
                    .as("byte %d: %s", i, text)
                    .isInstanceOfAny(IllegalArgumentException.class, Refused.class);
        }
    }

    @Test
    void a_field_is_not_proved_by_the_proof_of_another_event() throws Exception {
        FieldProof one = proof(PAYLOAD, "/lines/0/count");
        FieldProof other = proof(PAYLOAD.replace("71,", "72,"), "/lines/0/count");
        String mixed =
                one.encoded().substring(0, one.encoded().indexOf("{\"agg\""))
                        + other.encoded().substring(other.encoded().indexOf("{\"agg\""));
        assertThatThrownBy(() -> FieldProof.parse(mixed).verify(POLICY))
                .isInstanceOf(ProofRefused.class)
                .hasMessageStartingWith("The field /lines/0/count: ");
    }

    @Test
    void a_field_that_is_not_there_can_not_be_proved() {
        assertThatThrownBy(() -> proof(PAYLOAD, "/lines"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The payload has no field at \"/lines\". It has: [");
    }

    @Test
    void the_only_field_of_a_payload_needs_no_hash() throws Exception {
        assertThat(proof("{\"a\":null}", "/a").verify(POLICY).value()).isEqualTo("null");
    }

    /** What the store made of a payload before: another reader of JSON, kept here to compare. */
    private static List<FieldTree.Field> byJackson(byte[] payload) {
        List<FieldTree.Field> fields = new ArrayList<>();
        try (JsonParser json = JsonMapper.builder().build().createParser(payload)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isScalarValue()) {
                    String pointer = json.streamReadContext().pathAsPointer().toString();
                    fields.add(
                            token == JsonToken.VALUE_STRING
                                    ? FieldTree.Field.ofText(pointer, json.getString())
                                    : new FieldTree.Field(pointer, json.getString()));
                }
            }
        }
        return fields;
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void fields_are_those_that_another_reader_of_json_finds(@ForAll("payloads") Object payload)
            throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        byte[] any = mapper.writeValueAsBytes(Collections.singletonMap("p", payload));
        assertThat(FieldTree.fields(any)).isEqualTo(byJackson(any));
        byte[] canonical = new JsonCanonicalizer(any).getEncodedUTF8();
        assertThat(FieldTree.fields(canonical)).isEqualTo(byJackson(canonical));
        assertThat(FieldTree.root(SALT, canonical)).isEqualTo(slowRoot(byJackson(canonical)));
        assertThat(FieldTree.root(SALT, FieldTree.fields(canonical)))
                .isEqualTo(FieldTree.root(SALT, canonical));
    }

    /** By the definition, with the platform's HMAC and the order of Java's strings. */
    private static byte[] slowRoot(List<FieldTree.Field> fields) {
        return MerkleTree.root(
                fields.stream()
                        .sorted(Comparator.comparing(FieldTree.Field::pointer))
                        .map(FieldProofTest::slowEntry)
                        .map(MerkleTree::leafHash)
                        .toList());
    }

    private static byte[] slowEntry(FieldTree.Field field) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SALT, "HmacSHA256"));
            String salt = HexFormat.of().formatHex(mac.doFinal(field.pointer().getBytes(UTF_8)));
            String json =
                    "{\"p\":%s,\"s\":\"%s\",\"v\":%s}"
                            .formatted(
                                    FieldTree.Field.ofText("", field.pointer()).value(),
                                    salt,
                                    field.value());
            return json.getBytes(UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Provide
    Arbitrary<Object> payloads() {
        return payloads(3);
    }

    private static Arbitrary<Object> payloads(int depth) {
        Arbitrary<String> texts =
                Arbitraries.strings()
                        .withChars("ab/~\"\\\n\u0001đệ\ue000\uffee \t")
                        .ofMaxLength(6)
                        .map(text -> text.replace("a", "\ud83d\ude00"));
        Arbitrary<Object> scalars =
                Arbitraries.oneOf(
                        texts.map(text -> text),
                        Arbitraries.integers().map(number -> number),
                        Arbitraries.of(true, false),
                        Arbitraries.just(1).injectNull(1.0));
        if (depth == 0) {
            return scalars;
        }
        Arbitrary<Object> inner = payloads(depth - 1);
        return Arbitraries.oneOf(
                inner,
                inner.list().ofMaxSize(12).map(list -> list),
                Arbitraries.maps(texts, inner).ofMaxSize(depth == 1 ? 90 : 6).map(map -> map));
    }

    @Test
    void fields_are_ordered_by_utf16_as_canonical_json_is() {
        List<FieldTree.Field> fields =
                List.of(
                        new FieldTree.Field("/\ue000", "1"),
                        new FieldTree.Field("/\ud83d\ude00", "2"),
                        new FieldTree.Field("/\ud7ff", "3"),
                        new FieldTree.Field("/\uffee", "4"),
                        new FieldTree.Field("/", "5"),
                        new FieldTree.Field("", "6"),
                        new FieldTree.Field("/\udbff\udfff", "7"));
        assertThat(FieldTree.root(SALT, fields)).isEqualTo(slowRoot(fields));
        List<FieldTree.Field> many = new ArrayList<>(fields);
        for (int i = 0; i < 200; i++) {
            many.add(new FieldTree.Field("/list/" + i, "" + i));
        }
        assertThat(FieldTree.root(SALT, many)).isEqualTo(slowRoot(many));
        assertThatThrownBy(
                        () -> FieldTree.root(SALT, List.of(many.get(3), many.get(0), many.get(3))))
                .hasMessage("Two fields at /\uffee");
    }

    /** Around the ends of the blocks of SHA-256, and a short one again behind a long one. */
    @Test
    void pointers_of_any_length_give_what_hmac_gives() {
        List<FieldTree.Field> fields = new ArrayList<>();
        for (int length : List.of(300, 1, 54, 55, 56, 63, 64, 65, 119, 120, 128, 2_000, 2)) {
            fields.add(new FieldTree.Field("/" + "a".repeat(length - 1), "1"));
            assertThat(FieldTree.root(SALT, fields)).as("%d", length).isEqualTo(slowRoot(fields));
        }
    }

    @Test
    void salts_of_any_length_give_what_hmac_gives() throws Exception {
        for (int length : List.of(1, 16, 63, 64, 65, 200)) {
            byte[] salt = new byte[length];
            Arrays.fill(salt, (byte) 7);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            assertThat(new String(FieldTree.entry(salt, new FieldTree.Field("/a", "1")), UTF_8))
                    .contains(HexFormat.of().formatHex(mac.doFinal("/a".getBytes(UTF_8))));
        }
    }

    @Test
    void a_leaf_is_read_back_and_in_one_form_only() {
        byte[] entry = leaf(PAYLOAD).bytes();
        assertThat(Leaf.parse(entry).bytes()).isEqualTo(entry);
        String json = new String(entry, UTF_8);
        for (String bad :
                List.of(
                        json + " ",
                        " " + json,
                        json.replace("bn/1", "bn/2"),
                        json.replace("\"rev\":1", "\"rev\":0"),
                        json.replace("\"rev\":1", "\"rev\":\"1\""),
                        json.replace("\"rev\":1", "\"rev\":99999999999"),
                        json.replace("\"seq\":7", "\"seq\":7,\"x\":1"),
                        json.replace("\"seq\":7,", ""),
                        json.replace(".000000Z", "Z"),
                        json.replace("sha256:", "sha512:"),
                        json.replaceFirst("sha256:(.)", "sha256:A"),
                        json.replaceFirst("sha256:.", "sha256:"),
                        json.replace("handover:1", "handover:\\u0031"),
                        json.replace("0197a3c0", "0197A3C0"),
                        "{}")) {
            assertThatThrownBy(() -> Leaf.parse(bad.getBytes(UTF_8)))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void the_time_of_a_leaf_is_written_as_it_always_was() {
        for (String time :
                List.of(
                        "0000-01-01T00:00:00.000001Z",
                        "0999-12-31T23:59:59.999999Z",
                        "1969-12-31T23:59:59.000000Z",
                        "2024-02-29T00:00:00.100000Z",
                        "9999-12-31T23:59:59.999999Z",
                        "+10000-01-01T00:00:00.000000Z")) {
            assertThat(Leaf.time(Instant.parse(time))).isEqualTo(time);
        }
    }

    private static Leaf leaf(String payload) {
        return Leaf.of(
                1,
                Instant.parse("2026-11-21T03:04:05Z"),
                UUID.fromString("0197a3c0-0000-7000-8000-000000000001"),
                "handover:1",
                7,
                "handover.BatchHandedOver",
                1,
                SALT,
                payload.getBytes(UTF_8),
                METADATA);
    }

    private static FieldProof proof(String payload, String pointer) {
        byte[] leaf = leaf(payload).bytes();
        List<byte[]> hashes =
                List.of(Trees.leafHash(0), MerkleTree.leafHash(leaf), Trees.leafHash(2));
        Checkpoint checkpoint = new Checkpoint(Keys.ORIGIN, 3, MerkleTree.root(hashes));
        LogProof inLog =
                new LogProof(
                        1,
                        List.of(hashes.get(0), hashes.get(2)),
                        null,
                        Note.sign(checkpoint.text(), Keys.LOG));
        return FieldProof.of(SALT, payload.getBytes(UTF_8), pointer, leaf, inLog);
    }
}
