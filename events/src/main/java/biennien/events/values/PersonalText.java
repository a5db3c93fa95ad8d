package biennien.events.values;

import org.jspecify.annotations.Nullable;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A personal text, encrypted under its subject's own key before any command is sent. Only the
 * ciphertext is ever stored, so destroying the key erases the text while every stored byte and
 * every proof stays as it is. Whether it can be decrypted is not known here: only the shape is
 * checked.
 *
 * @param subject whose text it is, and whose key it needs
 * @param nonce base64url without padding, 12 to 48 bytes
 * @param ciphertext base64url without padding, 1 to 3072 bytes
 * @param commitment 64 small hexadecimal digits: HMAC(key, "bn kc v1" ‖ nonce ‖
 *     SHA-256(ciphertext)), which ties the ciphertext to the one key that may open it
 */
public record PersonalText(PersonId subject, String nonce, String ciphertext, String commitment) {
    private static final Pattern HEX_64 = Pattern.compile("[0-9a-f]{64}");

    /**
     * @throws MalformedValue when one of the texts does not have its shape
     */
    public PersonalText {
        Text.required("subject", subject);
        nonce = base64Url("nonce", nonce, 12, 48);
        ciphertext = base64Url("ciphertext", ciphertext, 1, 3072);
        commitment =
                Text.exactly(
                        "commitment", commitment, HEX_64, "64 hexadecimal digits in small letters");
    }

    private static String base64Url(String what, @Nullable String raw, int min, int max) {
        String text = Text.required(what, raw);
        int bytes;
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(text);
            // Encoded again, so that the same bytes always have the same text.
            bytes =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(decoded).equals(text)
                            ? decoded.length
                            : -1;
        } catch (IllegalArgumentException notBase64Url) {
            bytes = -1;
        }
        if (bytes < min || bytes > max) {
            throw new MalformedValue(
                    "malformed-" + what,
                    "The "
                            + what
                            + " must be "
                            + min
                            + " to "
                            + max
                            + " bytes in base64url without padding.");
        }
        return text;
    }
}
