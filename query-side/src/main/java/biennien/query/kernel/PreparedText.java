package biennien.query.kernel;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** A statement with named parameters, taken apart once. */
final class PreparedText {

    private final String sql;
    private final ParsedSql parsed;

    /**
     * By place, the type that values had so far. The driver tells the server the type of each
     * value, and none of a null that has no type; whenever that differs from the time before, the
     * server plans the statement anew, which costs more than the statement itself.
     */
    private final AtomicIntegerArray types;

    PreparedText(String named) {
        this.parsed = NamedParameterUtils.parseSqlStatement(named);
        this.sql = NamedParameterUtils.substituteNamedParameters(parsed, null);
        int places =
                NamedParameterUtils.buildSqlTypeArray(parsed, new MapSqlParameterSource()).length;
        // Types.NULL is 0.
        this.types = new AtomicIntegerArray(places);
    }

    String sql() {
        return sql;
    }

    /** The values in their places. */
    @Nullable Object[] inPlaces(Map<String, @Nullable Object> values) {
        return NamedParameterUtils.buildValueArray(parsed, new MapSqlParameterSource(values), null);
    }

    void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                statement.setNull(i + 1, types.get(i));
            } else {
                if (types.get(i) == Types.NULL) {
                    types.set(i, typeOf(value));
                }
                statement.setObject(i + 1, value);
            }
        }
    }

    private static int typeOf(Object value) {
        return switch (value) {
            case String _ -> Types.VARCHAR;
            case Long _ -> Types.BIGINT;
            case Integer _ -> Types.INTEGER;
            case Boolean _ -> Types.BOOLEAN;
            case BigDecimal _ -> Types.NUMERIC;
            case LocalDate _ -> Types.DATE;
            default -> Types.NULL;
        };
    }
}
