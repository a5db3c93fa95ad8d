package biennien.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class NoteTest {

    // The example of golang.org/x/mod/sumdb/note.
    private static final String SIGNER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String VERIFIER =
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String TEXT =
            "If you think cryptography is the answer to your problem,\n"
                    + "then you don't know what your problem is.\n";
    private static final String SIGNATURE =
            "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqd"
                    + "ngotpRZb6KE6RyyBwJnAM=";

    @Test
    void the_example_of_go_is_signed_with_the_same_bytes() throws Exception {
        SigningKey key = SigningKey.parse(SIGNER);
        assertThat(key.encoded()).isEqualTo(SIGNER);
        assertThat(key.verifierKey().encoded()).isEqualTo(VERIFIER);
        Note note = Note.sign(TEXT, key);
        assertThat(note.encoded()).isEqualTo(TEXT + "\n" + SIGNATURE + "\n");
        assertThat(Note.parse(note.encoded()).verify(List.of(VerifierKey.parse(VERIFIER))))
                .containsExactly(key.verifierKey());
    }

    @Test
    void no_proper_part_of_a_key_is_a_key() {
        for (int from = 0; from < VERIFIER.length(); from++) {
            for (int to = from; to <= VERIFIER.length(); to++) {
                String part = VERIFIER.substring(from, to);
                if (!part.equals(VERIFIER)) {
                    assertNoKey(part);
                }
            }
        }
    }

    @Test
    void no_byte_of_a_key_can_be_another() {
        VerifierKey.parse(VERIFIER);
        for (int i = 0; i < VERIFIER.length(); i++) {
            byte[] other = VERIFIER.getBytes(UTF_8);
            other[i]++;
            assertNoKey(new String(other, UTF_8));
        }
    }

    @Test
    void keys_of_other_lengths_and_types_are_refused() {
        assertThatThrownBy(
                        () ->
                                VerifierKey.parse(
                                        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4"
                                                + "izWy10TWBADKEY=="))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerifierKey.of("a", 0x01, new byte[36]))
                .hasMessage("A public key of the type 0x01 has 32 bytes, not 36.");
        assertThatThrownBy(
                        () ->
                                VerifierKey.parse(
                                        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4"
                                                + "izWy10TW"))
                .hasMessage("Keys of the type 0x65 are not known here; 0x01 and 0x04 are.");
        for (String name : List.of("", "a b", "a+b", "a\u00a0b", "a\u2003b", "a\u0085b", "a\tb")) {
            assertThatThrownBy(() -> SigningKey.fresh(name, new SecureRandom()))
                    .as(name)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_signing_key_is_read_strictly_and_never_shown() {
        for (String bad :
                List.of(
                        SIGNER.substring(12),
                        SIGNER.replace("c74f20a3", "c74f20a4"),
                        SIGNER.substring(0, SIGNER.length() - 4),
                        SIGNER + "AAAA",
                        SIGNER.replace("AYEK", "BYEK"),
                        SIGNER.replace("AYEK", "A*EK"))) {
            assertThatThrownBy(() -> SigningKey.parse(bad))
                    .isInstanceOf(IllegalArgumentException.class)
                    .satisfies(
                            e -> {
                                assertThat(e.getMessage()).doesNotContain("FALVFGyNhPJEMzD1");
                                assertThat(e.getCause()).isNull();
                            });
        }
        assertThat(SigningKey.parse(SIGNER)).hasToString("private key of PeterNeumann+c74f20a3");
    }

    @Test
    void the_written_down_checkpoint_is_made_and_checked() throws Exception {
        assertThat(Keys.LOG.verifierKey().encoded()).isEqualTo(Keys.LOG_VKEY);
        assertThat(Keys.WITNESS.verifierKey().encoded()).isEqualTo(Keys.WITNESS_VKEY);
        Checkpoint checkpoint = new Checkpoint(Keys.ORIGIN, 8, ReferenceVectors.read().root(8));
        Note signed = Note.sign(checkpoint.text(), Keys.LOG);
        Note cosigned =
                signed.with(
                        Cosignature.sign(
                                Keys.WITNESS, Instant.ofEpochSecond(1_735_689_600), signed.text()));
        assertThat(cosigned.encoded()).isEqualTo(Keys.NOTE);
        Note read = Note.parse(Keys.NOTE.getBytes(UTF_8));
        assertThat(read).isEqualTo(cosigned);
        assertThat(read.verify(List.of(VerifierKey.parse(Keys.LOG_VKEY)))).hasSize(1);
        assertThat(
                        read.verify(
                                List.of(
                                        VerifierKey.parse(Keys.LOG_VKEY),
                                        VerifierKey.parse(Keys.WITNESS_VKEY))))
                .hasSize(2);
        assertThat(Checkpoint.parse(read.text())).isEqualTo(checkpoint);
        assertThat(Cosignature.at(read.signatures().get(1)))
                .isEqualTo(Instant.ofEpochSecond(1_735_689_600));
    }

    @Test
    void no_byte_of_a_signed_note_can_be_another() {
        List<VerifierKey> known = List.of(Keys.LOG.verifierKey(), Keys.WITNESS.verifierKey());
        byte[] good = Keys.NOTE.getBytes(UTF_8);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            assertThatThrownBy(() -> checkBoth(bad, known))
                    .as("byte %d", i)
                    .isInstanceOfAny(IllegalArgumentException.class, NoteRefused.class);
        }
    }

    private static void checkBoth(byte[] bytes, List<VerifierKey> known) throws NoteRefused {
        if (Note.parse(bytes).verify(known).size() < known.size()) {
            throw new NoteRefused("One of them did not sign.");
        }
    }

    @Test
    void a_signature_of_a_stranger_is_ignored_and_a_false_one_of_a_known_key_is_not()
            throws Exception {
        SigningKey stranger = SigningKey.fresh("stranger", new SecureRandom());
        Note note = Note.sign(TEXT, stranger, SigningKey.parse(SIGNER));
        VerifierKey known = VerifierKey.parse(VERIFIER);
        assertThat(note.verify(List.of(known))).containsExactly(known);
        assertThatThrownBy(() -> Note.sign(TEXT, stranger).verify(List.of(known)))
                .isInstanceOf(NoteRefused.class)
                .hasMessageContaining("None of the known keys signed the note");
        SignatureLine good = Note.sign(TEXT, SigningKey.parse(SIGNER)).signatures().get(0);
        SignatureLine bad =
                new SignatureLine(good.name(), good.keyId(), Trees.spoiled(good.signature(), 100));
        assertThatThrownBy(() -> new Note(TEXT, List.of(good, bad)).verify(List.of(known)))
                .hasMessage("The signature of PeterNeumann+c74f20a3 under the note is false.");
        SignatureLine shorter = new SignatureLine(good.name(), good.keyId(), new byte[63]);
        assertThatThrownBy(() -> new Note(TEXT, List.of(shorter)).verify(List.of(known)))
                .isInstanceOf(NoteRefused.class);
    }

    @Test
    void sixteen_signatures_and_more_are_taken_and_a_hundred_are_the_limit() throws Exception {
        Note note = Note.sign(TEXT, SigningKey.parse(SIGNER));
        for (int i = 0; i < 99; i++) {
            note = note.with(new SignatureLine("someone" + i, i, new byte[64]));
        }
        String hundred = note.encoded();
        assertThat(Note.parse(hundred).verify(List.of(VerifierKey.parse(VERIFIER)))).hasSize(1);
        assertThatThrownBy(() -> Note.parse(hundred + SIGNATURE + "\n"))
                .hasMessage("A note has at most 100 signatures, not 101.");
    }

    @Test
    void a_note_has_one_form_and_a_refusal_names_the_line() {
        String good = TEXT + "\n" + SIGNATURE + "\n";
        Note.parse(good);
        for (String bad :
                List.of(
                        "",
                        TEXT,
                        TEXT + "\n",
                        TEXT + SIGNATURE + "\n",
                        TEXT + "\n" + SIGNATURE,
                        TEXT + "\n\n" + SIGNATURE + "\n\n",
                        TEXT.replace("\n", "\r\n") + "\n" + SIGNATURE + "\n",
                        TEXT.replace("If", "I\tf") + "\n" + SIGNATURE + "\n",
                        TEXT.replace("If", "I\u0000f") + "\n" + SIGNATURE + "\n",
                        TEXT.replace("If", "I\ud800f") + "\n" + SIGNATURE + "\n",
                        TEXT + "\n" + SIGNATURE.replace("— ", "- ") + "\n",
                        TEXT + "\n" + SIGNATURE.replace("— ", "—  ") + "\n",
                        TEXT + "\n" + SIGNATURE + " \n",
                        TEXT + "\n" + SIGNATURE.replace("JnAM=", "JnAM") + "\n",
                        TEXT + "\n" + SIGNATURE.replace("JnAM=", "JnAN=") + "\n",
                        TEXT + "\n— PeterNeumann AAAAAA==\n",
                        TEXT + "\n— PeterNeumann\n")) {
            assertThatThrownBy(() -> Note.parse(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Note.parse(good + "— x\n"))
                .hasMessageStartingWith("Line 5 of the note: A signature line is");
        assertThatThrownBy(() -> Note.parse("a".repeat(1_000_001)))
                .hasMessage("A note has at most 1000000 bytes.");
        assertThatThrownBy(() -> Note.parse("caf\u00e9\n\n".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("The note is not UTF-8.");
    }

    @Property(tries = 200)
    void every_text_that_can_be_a_note_comes_back_from_it(
            @ForAll @StringLength(max = 200) String any) throws Exception {
        String text =
                any.replaceAll("[\\x00-\\x1f]", "\n").replaceAll("[\\ud800-\\udfff]", "đ") + "\n";
        Note note = Note.sign(text, Keys.LOG);
        assertThat(Note.parse(note.bytes())).isEqualTo(note);
        assertThat(note.verify(List.of(Keys.LOG.verifierKey()))).hasSize(1);
    }

    @Test
    void a_checkpoint_has_one_form_and_a_refusal_names_the_line() {
        String root = "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=";
        assertThat(Checkpoint.parse("o\n8\n" + root + "\nextension\n").size()).isEqualTo(8);
        assertThat(Checkpoint.parse("go.sum database tree\n8\n" + root + "\n").origin())
                .isEqualTo("go.sum database tree");
        for (String bad :
                List.of(
                        "o\n8\n" + root,
                        "o\n8\n",
                        "\n8\n" + root + "\n",
                        "o\n08\n" + root + "\n",
                        "o\n+8\n" + root + "\n",
                        "o\n-8\n" + root + "\n",
                        "o\n8 \n" + root + "\n",
                        "o\n9223372036854775808\n" + root + "\n",
                        "o\n\u0668\n" + root + "\n",
                        "o\n8\n" + root.substring(4) + "\n",
                        "o\n8\n" + root + "=\n",
                        "o\n8\n" + root.replace("yg=", "yh=") + "\n",
                        "o\n8\n" + root + "\n\n",
                        "o\n8\n" + root + "\n\nx\n",
                        "o\n0\n" + root + "\n")) {
            assertThatThrownBy(() -> Checkpoint.parse(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Checkpoint.parse("o\n08\n" + root + "\n"))
                .hasMessage("Line 2 of the checkpoint, its size, has no leading zero: \"08\".");
    }

    @Test
    void each_kind_of_key_signs_what_it_is_for() {
        assertThatThrownBy(() -> Note.sign(TEXT, Keys.WITNESS))
                .isInstanceOf(IllegalArgumentException.class);
        String text =
                Checkpoint.parse("o\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n").text();
        assertThatThrownBy(() -> Cosignature.sign(Keys.LOG, Instant.EPOCH, text))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cosignature.sign(Keys.WITNESS, Instant.ofEpochSecond(-1), text))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cosignature.sign(Keys.WITNESS, Instant.EPOCH, TEXT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_time_of_a_cosignature_can_not_be_moved() throws Exception {
        Note note = Note.parse(Keys.NOTE);
        SignatureLine line = note.signatures().get(1);
        List<VerifierKey> witness = List.of(Keys.WITNESS.verifierKey());
        note.verify(witness);
        for (int i = 0; i < 8; i++) {
            byte[] moved = line.signature().clone();
            moved[i] ^= (byte) 0x80;
            Note other =
                    new Note(
                            note.text(),
                            List.of(new SignatureLine(line.name(), line.keyId(), moved)));
            assertThatThrownBy(() -> other.verify(witness)).isInstanceOf(NoteRefused.class);
        }
        byte[] beyond = line.signature().clone();
        beyond[0] = (byte) 0xff;
        assertThatThrownBy(
                        () -> Cosignature.at(new SignatureLine(line.name(), line.keyId(), beyond)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_fresh_key_is_read_back() {
        SecureRandom random = new SecureRandom();
        List<SigningKey> keys = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            keys.add(SigningKey.fresh("log.example/" + i, random));
            keys.add(SigningKey.freshWitness("witness.example/" + i, random));
        }
        for (SigningKey key : keys) {
            SigningKey read = SigningKey.parse(key.encoded());
            assertThat(read.verifierKey()).isEqualTo(key.verifierKey());
            assertThat(VerifierKey.parse(key.verifierKey().encoded())).isEqualTo(key.verifierKey());
        }
        assertThat(keys).extracting(key -> key.verifierKey().isCosignature()).contains(true, false);
    }

    private static void assertNoKey(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text))
                .as(text)
                .isInstanceOf(IllegalArgumentException.class);
    }
}
