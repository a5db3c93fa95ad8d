package biennien.query.totals;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The columns in which a point holds its sums: for each tier the same ten. A count of none is null,
 * and so are the ends of a tier that never had a sum: most points are about one tier, and null
 * takes no room.
 */
final class SumColumns {

    /**
     * @param type numeric for an end, int for a count
     */
    private record Part(String name, String type, Function<Sum, Object> of) {

        boolean isCount() {
            return type.equals("int");
        }

        static Part count(String name, Function<Sum, Object> of) {
            return new Part(name, "int", of);
        }
    }

    private static final String FACTS = "_facts";

    private static final List<Part> PARTS =
            List.of(
                    new Part("_lo", "numeric", sum -> sum.lo().toPlainString()),
                    new Part("_hi", "numeric", sum -> sum.hi().toPlainString()),
                    Part.count(FACTS, Sum::facts),
                    Part.count("_open_lo", Sum::openLo),
                    Part.count("_open_hi", Sum::openHi),
                    Part.count("_no_hi", Sum::noHi),
                    Part.count("_lists", Sum::lists),
                    Part.count("_parts", Sum::parts),
                    Part.count("_overlapping", Sum::overlapping),
                    Part.count("_crowds", Sum::crowds));

    /** All of them, one after the other. */
    private static final String NAMES = all((column, _) -> column);

    /** The parameters of {@link #parameters} as arrays, in the order of the names. */
    private static final String GIVEN =
            all((column, part) -> "CAST(:%s AS %s[])".formatted(column, part.type()));

    /** What {@code change} makes of {@code last}, which need not be there. */
    private static final String ADDED =
            all(
                    (column, part) ->
                            (part.isCount()
                                            ? "nullif(coalesce(last.%1$s, 0)"
                                                    + " + coalesce(change.%1$s, 0), 0)"
                                            : "coalesce(last.%1$s + change.%1$s, last.%1$s,"
                                                    + " change.%1$s)")
                                    .formatted(column));

    /** Whether anything is reported in any tier of {@code point}. */
    private static final String ANY =
            Arrays.stream(Tier.values())
                    .map(tier -> "point." + tier.label() + FACTS + " > 0")
                    .collect(Collectors.joining(" OR ", "(", ")"));

    private SumColumns() {}

    /** The statement with what stands in braces in it put in. */
    static String into(String statement) {
        return statement
                .replace("{names}", NAMES)
                .replace("{given}", GIVEN)
                .replace("{added}", ADDED)
                .replace("{any}", ANY);
    }

    private static String all(BiFunction<String, Part, String> each) {
        return Arrays.stream(Tier.values())
                .flatMap(
                        tier ->
                                PARTS.stream()
                                        .map(part -> each.apply(tier.label() + part.name(), part)))
                .collect(Collectors.joining(", "));
    }

    /** One array for each column; an empty one where it would hold nothing but nulls. */
    static Map<String, @Nullable Object> parameters(Collection<Sums> changes) {
        var arrays = new HashMap<String, @Nullable Object>();
        for (Tier tier : Tier.values()) {
            for (Part part : PARTS) {
                @Nullable String[] values =
                        changes.stream()
                                .map(sums -> text(sums.of(tier), part))
                                .toArray(String[]::new);
                boolean none = Arrays.stream(values).allMatch(Objects::isNull);
                arrays.put(tier.label() + part.name(), none ? new String[0] : values);
            }
        }
        return arrays;
    }

    private static @Nullable String text(@Nullable Sum sum, Part part) {
        if (sum == null) {
            return null;
        }
        String value = part.of().apply(sum).toString();
        return part.isCount() && value.equals("0") ? null : value;
    }

    /** The tiers in which anything is reported. */
    static Sums read(ResultSet row) throws SQLException {
        var sums = new EnumMap<Tier, Sum>(Tier.class);
        for (Tier tier : Tier.values()) {
            long facts = row.getLong(tier.label() + FACTS);
            if (facts > 0) {
                sums.put(tier, read(row, tier.label(), facts));
            }
        }
        return new Sums(sums);
    }

    private static Sum read(ResultSet row, String tier, long facts) throws SQLException {
        return new Sum(
                row.getBigDecimal(tier + "_lo"),
                row.getBigDecimal(tier + "_hi"),
                facts,
                row.getLong(tier + "_open_lo"),
                row.getLong(tier + "_open_hi"),
                row.getLong(tier + "_no_hi"),
                row.getLong(tier + "_lists"),
                row.getLong(tier + "_parts"),
                row.getLong(tier + "_overlapping"),
                row.getLong(tier + "_crowds"));
    }
}
