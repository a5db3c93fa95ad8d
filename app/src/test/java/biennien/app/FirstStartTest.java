package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** What a fresh data folder holds after the first start. */
class FirstStartTest {

    @Test
    void the_random_password_of_the_first_account_is_for_the_owner_alone() throws IOException {
        try (Service service = Service.start(Map.of("biennien.admin.password", ""))) {
            Path file = service.data().resolve("admin-password");

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String password = Files.readString(file).strip();
            assertThat(
                            service.as("admin", password)
                                    .get("/api/v1/accounts/me")
                                    .json()
                                    .path("role")
                                    .asString())
                    .isEqualTo("steward");
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(
                                            service.data().resolve("key-encryption-key"))))
                    .isEqualTo("rw-------");
        }
    }
}
