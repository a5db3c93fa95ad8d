package biennien.app.person;

import biennien.app.SecretFile;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The key-encryption-keys that this process can unwrap with: the lines of one file, one key a line.
 * Usually it is one; during a rotation the next one stands there too. Which of them wraps is said
 * by the database, so that all processes agree. A key that is not known here is looked for in the
 * file once more, since another process may have written it meanwhile.
 */
final class KeyRing {
    private static final Logger LOG = LoggerFactory.getLogger(KeyRing.class);

    private final Path file;
    private volatile List<KeyEncryptionKey> keys;

    private KeyRing(Path file, List<KeyEncryptionKey> keys) {
        this.file = file;
        this.keys = keys;
    }

    static boolean exists(Path file) {
        return Files.exists(file);
    }

    static KeyRing create(Path file) {
        KeyRing ring = new KeyRing(file, List.of(KeyEncryptionKey.fresh(new SecureRandom())));
        ring.write(ring.keys);
        LOG.info(
                "The key for personal names is in {}; without it no stored name can be read", file);
        return ring;
    }

    /**
     * @throws IllegalStateException that names the file when it is damaged
     */
    static KeyRing read(Path file) {
        return new KeyRing(file, parsed(file));
    }

    Path file() {
        return file;
    }

    /** All keys, in the order of the file; never none. */
    List<KeyEncryptionKey> keys() {
        return keys;
    }

    boolean has(String fingerprint) {
        return find(fingerprint) != null;
    }

    /**
     * @throws IllegalStateException when the file does not hold it either
     */
    KeyEncryptionKey get(String fingerprint) {
        KeyEncryptionKey known = find(fingerprint);
        if (known == null) {
            readAgain();
            known = find(fingerprint);
        }
        if (known == null) {
            throw new IllegalStateException(
                    "The stored names need the key-encryption-key "
                            + fingerprint
                            + ", which is not in "
                            + file
                            + ". Give all processes of one database the same file.");
        }
        return known;
    }

    synchronized void readAgain() {
        keys = parsed(file);
    }

    /** On the disk when this returns, behind those that are there. */
    synchronized KeyEncryptionKey addFresh() {
        List<KeyEncryptionKey> more = new ArrayList<>(parsed(file));
        KeyEncryptionKey fresh = KeyEncryptionKey.fresh(new SecureRandom());
        more.add(fresh);
        write(more);
        keys = List.copyOf(more);
        return fresh;
    }

    /** Takes keys out of the file. The last one stays, whatever is asked for. */
    synchronized void destroy(Collection<String> fingerprints) {
        List<KeyEncryptionKey> before = parsed(file);
        List<KeyEncryptionKey> rest =
                before.stream().filter(key -> !fingerprints.contains(key.fingerprint())).toList();
        if (rest.isEmpty() || rest.size() == before.size()) {
            return;
        }
        write(rest);
        keys = rest;
        LOG.info(
                "Taken out of {}: the key-encryption-keys {}, which nothing needs any more",
                file,
                before.stream()
                        .map(KeyEncryptionKey::fingerprint)
                        .filter(fingerprints::contains)
                        .toList());
    }

    private @Nullable KeyEncryptionKey find(String fingerprint) {
        return keys.stream()
                .filter(key -> key.fingerprint().equals(fingerprint))
                .findFirst()
                .orElse(null);
    }

    private void write(List<KeyEncryptionKey> lines) {
        SecretFile.write(
                file,
                lines.stream()
                        .map(KeyEncryptionKey::encoded)
                        .collect(Collectors.joining("\n", "", "\n")));
    }

    private static List<KeyEncryptionKey> parsed(Path file) {
        try {
            List<KeyEncryptionKey> read =
                    Files.readString(file)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .map(KeyEncryptionKey::parse)
                            .toList();
            if (!read.isEmpty()) {
                return read;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + file, e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(file + " is damaged: " + e.getMessage() + ".", e);
        }
        throw new IllegalStateException(file + " is damaged: it is empty.");
    }
}
