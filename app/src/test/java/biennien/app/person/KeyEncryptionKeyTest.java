package biennien.app.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The file beside the data without which no name can be read. */
class KeyEncryptionKeyTest {
    private static final byte[] KEY = new byte[32];

    @TempDir Path folder;

    @Test
    void it_is_for_its_owner_alone_and_reads_back() throws IOException {
        Path file = folder.resolve("key");
        byte[] wrapped = KeyEncryptionKey.create(file).wrap("person:mau", KEY);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(KeyEncryptionKey.read(file).unwrap("person:mau", wrapped)).isEqualTo(KEY);
    }

    @Test
    void a_wrapped_key_belongs_to_its_person_and_to_one_file() {
        KeyEncryptionKey one = KeyEncryptionKey.create(folder.resolve("one"));
        KeyEncryptionKey other = KeyEncryptionKey.create(folder.resolve("other"));
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
        Files.writeString(file, "not a key");

        assertThatThrownBy(() -> KeyEncryptionKey.read(file))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("damaged");
    }
}
