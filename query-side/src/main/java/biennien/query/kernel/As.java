package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

/**
 * In which form a table is given.
 *
 * @param format json when absent
 */
public record As(@Nullable Format format) implements Question {

    Format form() {
        return format == null ? Format.JSON : format;
    }
}
