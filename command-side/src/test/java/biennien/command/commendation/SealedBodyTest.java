package biennien.command.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.commendation.CommendationCommand.Commend;
import biennien.command.person.NameSealer;
import biennien.events.commendation.Recipient;
import biennien.events.law.AwardForm;
import biennien.events.law.CommendationGround;
import biennien.events.law.Conferrer;
import biennien.events.law.RecipientKind;
import biennien.events.values.CommendationId;
import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;
import biennien.events.values.PersonId;
import biennien.events.values.PersonalText;
import biennien.events.values.UnitId;
import biennien.eventstore.CanonicalJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SealedBodyTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String COMMITMENT = "0".repeat(64);

    private final NotingSealer sealer = new NotingSealer();

    @Test
    void the_plain_name_leaves_the_body_and_comes_back_sealed() {
        var body =
                body(
                        """
                        {"form": "giay-khen", "recipient": {"kind": "individual", "count": 1,
                         "name": "Nguyễn Văn Mẫu", "personId": "person:mau"}}
                        """);

        var sealed = SealedBody.of(body, sealer);

        assertThat(sealer.noted).containsExactly("person:mau /recipient/person Nguyễn Văn Mẫu");
        assertThat(sealed.command())
                .isEqualTo(
                        body(
                                """
                                {"form": "giay-khen", "recipient": {"kind": "individual",
                                 "count": 1, "person": {"subject": "person:mau",
                                 "nonce": "AAAAAAAAAAAAAAAA", "ciphertext": "AAAA",
                                 "commitment": "%s"}}}
                                """
                                        .formatted(COMMITMENT)));
        assertThat(sealed.metaData()).containsExactly(Map.entry("key", "person:mau"));
        assertThat(sealed.toString()).doesNotContain("Mẫu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"khen anh Nguyễn Văn Mẫu ở xã", "NGUYEN VAN MAU"})
    void a_quote_that_holds_the_name_is_refused(String quote) {
        var body =
                body(
                        """
                        {"form": "giay-khen", "recipient": {"kind": "individual", "count": 1,
                         "name": "Nguyễn Văn Mẫu"}, "citation": {"source": "source:a",
                         "quote": "%s"}}
                        """
                                .formatted(quote));

        assertThatThrownBy(() -> SealedBody.of(body, sealer))
                .isInstanceOf(MalformedValue.class)
                .hasMessageNotContaining("Mẫu")
                .extracting("code")
                .isEqualTo("name-in-plain-words");
        assertThat(sealer.noted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\": \"commendation:nguyen-van-mau\", \"recipient\": {",
                "\"recipient\": {\"personId\": \"person:nguyen-van-mau\", "
            })
    void an_id_made_of_the_name_is_refused(String part) {
        var body =
                body(
                        "{\"form\": \"giay-khen\", "
                                + part
                                + "\"kind\": \"individual\", \"count\": 1,"
                                + " \"name\": \"Nguyễn Văn Mẫu\"}}");

        assertThatThrownBy(() -> SealedBody.of(body, sealer))
                .extracting("code")
                .isEqualTo("name-in-plain-words");
    }

    @Test
    void a_sealed_body_reads_as_the_command() {
        var sealed =
                SealedBody.of(
                        body(
                                """
                                {"id": "commendation:mau", "form": "giay-khen",
                                 "conferrer": "provincial-police-director",
                                 "recipient": {"kind": "individual", "count": 1,
                                               "name": "Nguyễn Văn Mẫu", "personId": "person:mau"},
                                 "unit": "unit:o-long-vi", "conferredOn": "[..2020-08-31]",
                                 "ground": "movement"}
                                """),
                        sealer);

        assertThat(CanonicalJson.mapper().treeToValue(sealed.command(), Commend.class))
                .isEqualTo(
                        new Commend(
                                new CommendationId("commendation:mau"),
                                AwardForm.GIAY_KHEN,
                                Conferrer.PROVINCIAL_POLICE_DIRECTOR,
                                new Recipient(
                                        RecipientKind.INDIVIDUAL,
                                        1,
                                        null,
                                        NotingSealer.sealed(new PersonId("person:mau"))),
                                new UnitId("unit:o-long-vi"),
                                Edtf.parse("[..2020-08-31]"),
                                null,
                                CommendationGround.MOVEMENT,
                                null));
    }

    @Test
    void an_idempotency_key_stands_for_a_digest_of_the_name_of_a_known_person() {
        var named = "{\"recipient\": {\"name\": \"%s\", \"personId\": \"person:mau\"}}";
        var first = SealedBody.of(body(named.formatted("Nguyễn Văn Mẫu")), sealer).asked();

        assertThat(SealedBody.of(body(named.formatted("Nguyễn Văn Mẫu")), sealer).asked())
                .isEqualTo(first);
        assertThat(SealedBody.of(body(named.formatted("Nguyễn Thị Mẫu")), sealer).asked())
                .isNotEqualTo(first);
        assertThat(first.toString()).doesNotContain("Mẫu");
    }

    @Test
    void a_person_seen_for_the_first_time_gets_an_id_and_can_still_be_asked_for_again() {
        var body = body("{\"recipient\": {\"count\": 1, \"name\": \"Nguyễn Văn Mẫu\"}}");
        var sealed = SealedBody.of(body, sealer);

        assertThat(sealed.command().at("/recipient/person/subject").asString())
                .matches("person:[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]+");
        assertThat(sealed.asked()).isEqualTo(body("{\"recipient\": {\"count\": 1}}"));
        assertThat(SealedBody.of(body, sealer).asked()).isEqualTo(sealed.asked());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"recipient\": null}",
                "{\"recipient\": \"all\"}",
                "{\"recipient\": {\"kind\": \"collective\", \"collective\": \"Tổ 4\"}}"
            })
    void a_body_without_a_name_stays_as_it_is(String json) {
        var sealed = SealedBody.of(body(json), sealer);
        assertThat(sealed.command()).isEqualTo(body(json));
        assertThat(sealed.asked()).isEqualTo(body(json));
        assertThat(sealed.metaData()).isEmpty();
        assertThat(sealer.noted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"recipient\": {\"name\": \"Mẫu\", \"personId\": \"Nguyễn Văn Mẫu\"}}",
                "{\"recipient\": {\"name\": {\"first\": \"Mẫu\"}}}",
                "{\"recipient\": {\"name\": [\"Mẫu\"]}}",
                "{\"recipient\": {\"name\": \"Mẫu\\u0000\"}}",
                "{\"recipient\": {\"name\": \" \"}}",
                "{\"recipient\": {\"personId\": \"person:mau\"}}",
                "{\"recipient\": {\"person\": {\"subject\": \"person:mau\"}}}"
            })
    void a_name_that_makes_no_sense_is_malformed_and_never_repeated(String json) {
        assertThatThrownBy(() -> SealedBody.of(body(json), sealer))
                .isInstanceOf(MalformedValue.class)
                .hasMessageNotContaining("Mẫu")
                .hasNoCause();
        assertThat(sealer.noted).isEmpty();
    }

    private static ObjectNode body(String json) {
        return (ObjectNode) MAPPER.readTree(json);
    }

    /** Seals nothing, but tells what it was asked to seal. */
    private static final class NotingSealer implements NameSealer {

        private final List<String> noted = new ArrayList<>();

        static PersonalText sealed(PersonId subject) {
            return new PersonalText(subject, "AAAAAAAAAAAAAAAA", "AAAA", COMMITMENT);
        }

        @Override
        public Sealed seal(PersonId subject, String pointer, Name name) {
            noted.add(subject + " " + pointer + " " + name);
            return new Sealed() {
                @Override
                public PersonalText text() {
                    return sealed(subject);
                }

                @Override
                public Map<String, String> metaData() {
                    return Map.of("key", subject.value());
                }

                @Override
                public String digest(String text) {
                    return Integer.toHexString((subject + text).hashCode());
                }
            };
        }

        @Override
        public Optional<String> digest(PersonId subject, String text) {
            return Optional.empty();
        }
    }
}
