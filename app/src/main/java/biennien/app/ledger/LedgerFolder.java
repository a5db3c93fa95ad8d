package biennien.app.ledger;

import biennien.app.SecretFile;
import biennien.query.ledger.LedgerFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder {@code ledger} of the data folder. */
final class LedgerFolder implements LedgerFiles {
    private final Path folder;

    LedgerFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + folder.resolve(name), e);
        }
    }

    @Override
    public void write(String name, String text) {
        SecretFile.write(folder.resolve(name), text);
    }
}
