package biennien.app.account;

import biennien.app.web.Problem;
import biennien.app.web.Refused;

import org.jspecify.annotations.Nullable;

/** Fields that a body must have. */
final class Given {
    private Given() {}

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new Refused(
                    Problem.of(400, "invalid-body", "The field " + field + " is missing.")
                            .withError("/" + field, "missing-field"));
        }
        return value;
    }
}
