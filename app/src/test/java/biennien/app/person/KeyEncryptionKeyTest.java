package biennien.app.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The file beside the data without which no name can be read. */
class KeyEncryptionKeyTest {
    private static final byte[] KEY = new byte[32];

    @TempDir Path folder;

    @Test
    void it_is_for_its_owner_alone_and_reads_back() throws IOException {
        Path file = folder.resolve("key");
        byte[] wrapped = only(KeyRing.create(file)).wrap("person:mau", KEY);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(only(KeyRing.read(file)).unwrap("person:mau", wrapped)).isEqualTo(KEY);
    }

    @Test
    void a_wrapped_key_belongs_to_its_person_and_to_one_file() {
        KeyEncryptionKey one = only(KeyRing.create(folder.resolve("one")));
        KeyEncryptionKey other = only(KeyRing.create(folder.resolve("other")));
        byte[] wrapped = one.wrap("person:mau", KEY);

        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
        assertThatThrownBy(() -> one.unwrap("person:hai", wrapped))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> other.unwrap("person:mau", wrapped))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_damaged_file_is_named() throws IOException {
        Path file = folder.resolve("key");
        for (String damaged : List.of("not a key", "AAAA\n", "\n")) {
            Files.writeString(file, damaged);

            assertThatThrownBy(() -> KeyRing.read(file))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void a_further_key_is_for_its_owner_alone_too_and_the_first_stays() throws IOException {
        Path file = folder.resolve("key");
        KeyRing ring = KeyRing.create(file);
        KeyEncryptionKey first = only(ring);

        KeyEncryptionKey second = ring.addFresh();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyRing.read(file).keys())
                .extracting(KeyEncryptionKey::fingerprint)
                .containsExactly(first.fingerprint(), second.fingerprint());
    }

    @Test
    void a_key_that_another_process_added_is_found_in_the_file() {
        Path file = folder.resolve("key");
        KeyRing here = KeyRing.create(file);
        KeyEncryptionKey added = KeyRing.read(file).addFresh();

        assertThat(here.has(added.fingerprint())).isFalse();
        assertThat(here.get(added.fingerprint()).encoded()).isEqualTo(added.encoded());
        assertThatThrownBy(() -> here.get("0123456789abcdef"))
                .hasMessageContaining("0123456789abcdef")
                .hasMessageContaining(file.toString());
    }

    @Test
    void a_destroyed_key_is_in_the_file_no_more_and_the_last_one_stays() throws IOException {
        Path file = folder.resolve("key");
        KeyRing ring = KeyRing.create(file);
        KeyEncryptionKey first = only(ring);
        KeyEncryptionKey second = ring.addFresh();

        ring.destroy(List.of(first.fingerprint()));
        ring.destroy(List.of(second.fingerprint()));

        assertThat(Files.readString(file)).isEqualTo(second.encoded() + "\n");
        assertThat(only(ring).fingerprint()).isEqualTo(second.fingerprint());
    }

    private static KeyEncryptionKey only(KeyRing ring) {
        assertThat(ring.keys()).hasSize(1);
        return ring.keys().getFirst();
    }
}
