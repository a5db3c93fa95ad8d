package biennien.app.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.events.values.Name;
import biennien.events.values.PersonId;
import biennien.events.values.PersonalText;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A sealed name opens for its own person, in its own field, under its own key, and nowhere else.
 */
class PersonKeyTest {
    private static final String FIELD = "/recipient/person";
    private static final PersonId MAU = new PersonId("person:mau");
    private static final PersonId HAI = new PersonId("person:hai");
    private static final Name NAME = new Name("Nguyễn Văn Mẫu");

    private final SecureRandom random = new SecureRandom();
    private final PersonKey key = PersonKey.fresh(MAU, random);

    @Test
    void a_sealed_name_opens_again() {
        assertThat(key.open(FIELD, key.seal(FIELD, NAME, random))).isEqualTo(NAME);
    }

    @Test
    void the_same_name_never_looks_the_same_twice() {
        PersonalText once = key.seal(FIELD, NAME, random);
        PersonalText again = key.seal(FIELD, NAME, random);

        assertThat(once.ciphertext()).isNotEqualTo(again.ciphertext());
        assertThat(once.nonce()).isNotEqualTo(again.nonce());
        assertThat(once.toString()).doesNotContain("Mẫu");
    }

    @Test
    void a_name_does_not_open_in_another_field() {
        PersonalText sealed = key.seal(FIELD, NAME, random);

        assertThatThrownBy(() -> key.open("/another/field", sealed))
                .isInstanceOf(UnreadableName.class);
    }

    @Test
    void a_name_does_not_open_for_another_person_even_under_the_same_key() {
        PersonalText sealed = key.seal(FIELD, NAME, random);
        PersonalText claimed =
                new PersonalText(HAI, sealed.nonce(), sealed.ciphertext(), sealed.commitment());

        assertThatThrownBy(() -> key.open(FIELD, claimed)).isInstanceOf(UnreadableName.class);
        assertThatThrownBy(() -> new PersonKey(HAI, key.bytes()).open(FIELD, claimed))
                .isInstanceOf(UnreadableName.class);
    }

    @Test
    void the_ciphertext_of_another_name_does_not_open_in_its_place() {
        PersonalText one = key.seal(FIELD, NAME, random);
        PersonalText two = key.seal(FIELD, new Name("Trần Thị Hai"), random);
        PersonalText swapped =
                new PersonalText(MAU, one.nonce(), two.ciphertext(), one.commitment());

        assertThatThrownBy(() -> key.open(FIELD, swapped)).isInstanceOf(UnreadableName.class);
    }

    @Test
    void a_nonce_that_was_changed_opens_nothing_even_with_a_fitting_commitment()
            throws GeneralSecurityException {
        PersonalText sealed = key.seal(FIELD, NAME, random);
        byte[] nonce = new byte[16];
        byte[] ciphertext = Base64.getUrlDecoder().decode(sealed.ciphertext());
        PersonalText forged =
                new PersonalText(
                        MAU,
                        Base64.getUrlEncoder().withoutPadding().encodeToString(nonce),
                        sealed.ciphertext(),
                        commitment(key.bytes(), nonce, ciphertext));

        assertThatThrownBy(() -> key.open(FIELD, forged)).isInstanceOf(UnreadableName.class);
    }

    @Test
    void another_key_does_not_fit_the_commitment() {
        PersonalText sealed = key.seal(FIELD, NAME, random);

        assertThatThrownBy(() -> PersonKey.fresh(MAU, random).open(FIELD, sealed))
                .isInstanceOf(UnreadableName.class)
                .hasMessageContaining("another key");
    }

    @Test
    void the_commitment_is_the_documented_one() throws GeneralSecurityException {
        PersonalText sealed = key.seal(FIELD, NAME, random);

        assertThat(sealed.commitment())
                .isEqualTo(
                        commitment(
                                key.bytes(),
                                Base64.getUrlDecoder().decode(sealed.nonce()),
                                Base64.getUrlDecoder().decode(sealed.ciphertext())));
    }

    @Test
    void equal_texts_have_equal_digests_under_one_key_only() {
        assertThat(key.digest("x")).isEqualTo(key.digest("x")).isNotEqualTo(key.digest("y"));
        assertThat(key.digest("x")).isNotEqualTo(PersonKey.fresh(MAU, random).digest("x"));
    }

    /** HMAC(key, "bn kc v1" ‖ nonce ‖ SHA-256(ciphertext)), written out once more. */
    private static String commitment(byte[] key, byte[] nonce, byte[] ciphertext)
            throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update("bn kc v1".getBytes(StandardCharsets.US_ASCII));
        mac.update(nonce);
        mac.update(MessageDigest.getInstance("SHA-256").digest(ciphertext));
        return HexFormat.of().formatHex(mac.doFinal());
    }
}
