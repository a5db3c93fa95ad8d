package biennien.query.unit;

import biennien.query.kernel.Snapshot;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import java.util.Map;

/**
 * The units whose facts a question takes in, each with the days on which it does. Every statement
 * of results is limited by one, whatever the borders are that it was made for.
 */
public final class Covered {

    /** Every unit on every day, known to the register or not. */
    public static final Covered ALL = new Covered(null, null, Map.of());

    private final @Nullable String unit;
    private final @Nullable String scope;
    private final Map<String, Object> parameters;

    /**
     * @param unit the one asked about, null for all
     * @param scope a common table {@code scope (unit, valid)}, null for all
     * @param parameters of that table
     */
    Covered(@Nullable String unit, @Nullable String scope, Map<String, Object> parameters) {
        this.unit = unit;
        this.scope = scope;
        this.parameters = parameters;
    }

    /** The unit asked about; null when all are. */
    public @Nullable String unit() {
        return unit;
    }

    /** A statement about these units. */
    public StatementSpec ask(Scope.Text text, Snapshot snapshot) {
        return scope == null
                ? snapshot.sql(text.ofAll())
                : snapshot.sql(text.limited(scope)).params(parameters);
    }
}
