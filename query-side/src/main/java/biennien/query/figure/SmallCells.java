package biennien.query.figure;

import biennien.events.figure.Subject;
import biennien.events.law.Indicator;
import biennien.events.law.ManagementMeasure;
import biennien.events.values.Quantity;
import biennien.query.answer.FewPersons;
import biennien.query.kernel.View;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the public may not see. A count of one to four persons under management could point at one
 * of them, so it is suppressed, together with every total that would give it away: of all kinds in
 * the same unit, or of the same kind or all kinds in a unit above, for a time that overlaps; or of
 * the same kind in the same unit for a longer time around it. What a unit is to those that went
 * into it, or came from it with a part, it is like a unit above: what was counted in the communes
 * before a merger, and in the new one after it, must not give away one of them. Over such an edge
 * stocks of neighbouring days count as of one time. "Đối tượng" are persons whatever indicator
 * counts them.
 *
 * <p>Whatever is known today counts, also for an answer at an earlier basis, and what was small in
 * any version: else a total could be asked for at a basis before its cell was recorded, and a
 * correction would uncover what it corrects. This is the one way in which a later fact changes an
 * earlier answer (docs/adr/0013). Rather too much is suppressed than too little: nothing else
 * stands between a reader and a person.
 */
public final class SmallCells {

    private static final Set<String> ONE_KIND =
            Arrays.stream(ManagementMeasure.values())
                    .map(ManagementMeasure::code)
                    .collect(Collectors.toUnmodifiableSet());

    /** Whether the row {@code f} of {@code readmodel.figure} is kept from the public. */
    public static final String HIDDEN =
            """
            (f.protected AND (f.small OR EXISTS (
                WITH RECURSIVE below (unit, over) AS (
                    SELECT f.unit, false
                    UNION
                    SELECT step.unit, below.over OR step.over
                      FROM below
                      CROSS JOIN LATERAL (
                           SELECT child.unit, false AS over
                             FROM readmodel.unit_attribute child
                            WHERE child.attribute = 'parent' AND child.value = below.unit
                           UNION ALL
                           SELECT edge.from_unit, true
                             FROM readmodel.unit_edge edge
                            WHERE edge.to_unit = below.unit AND edge.kind <> 'heir') step),
                later (unit) AS (
                    SELECT f.unit
                    UNION
                    SELECT edge.to_unit
                      FROM later
                      JOIN readmodel.unit_edge edge
                        ON edge.from_unit = later.unit AND edge.kind <> 'heir'
                       AND edge.share <> 'whole'),
                near (unit, over) AS (
                    SELECT unit, over FROM below
                    UNION
                    SELECT unit, true FROM later WHERE unit <> f.unit)
                SELECT FROM near
                  JOIN readmodel.figure cell ON cell.unit = near.unit AND cell.small
                 WHERE cell.figure <> f.figure
                   AND (daterange(cell.period_earliest, cell.period_latest, '[]')
                        && daterange(f.period_earliest, f.period_latest, '[]')
                        OR near.over AND f.measure = 'STOCK' AND cell.measure = 'STOCK'
                           AND daterange(cell.period_earliest - 92, cell.period_latest + 92, '[]')
                               && daterange(f.period_earliest, f.period_latest, '[]'))
                   AND (f.total
                        OR cell.subject_folded = f.subject_folded
                           AND (cell.unit <> f.unit
                                OR daterange(cell.period_earliest, cell.period_latest, '[]')
                                   <> daterange(f.period_earliest, f.period_latest, '[]')
                                   AND daterange(cell.period_earliest, cell.period_latest, '[]')
                                       <@ daterange(f.period_earliest, f.period_latest, '[]')))
                )))
            """;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    private SmallCells() {}

    /** Whether small counts of it are kept from the public at all. */
    static boolean isProtected(Indicator indicator, String unit) {
        return indicator.hidesSmallCounts() || FewPersons.areSubjects(unit);
    }

    /**
     * Whether it may stand for one to four, and for nothing that is surely five or more. A stated
     * number below five counts whatever its qualifier; none at all does not.
     */
    static boolean isSmall(Indicator indicator, Quantity quantity) {
        BigDecimal stated = quantity.number().orElse(null);
        return isProtected(indicator, quantity.unit())
                && stated != null
                && FewPersons.isFew(stated, quantity.bounds());
    }

    /** Whether it counts several kinds together. Of protected counts only a known kind is one. */
    static boolean isTotal(Indicator indicator, Subject subject) {
        return subject.code().equals(Subject.ALL)
                || (indicator.hidesSmallCounts() && !ONE_KIND.contains(subject.code()));
    }

    /** What is hidden from this reader. */
    static boolean isHidden(View view, boolean hidden) {
        return view.isPublic() && hidden;
    }

    /**
     * The words of a figure that is shown, unless they may tell a small cell as well: of a
     * protected figure any number but its own, of every figure a few persons.
     */
    static @Nullable String words(
            View view, @Nullable String words, boolean isProtected, @Nullable BigDecimal own) {
        boolean tells =
                words != null && view.isPublic() && isProtected && tellsAnotherNumber(words, own);
        return tells ? null : FewPersons.shown(view, words);
    }

    private static boolean tellsAnotherNumber(String words, @Nullable BigDecimal own) {
        return NUMBER.matcher(words)
                .results()
                .anyMatch(number -> own == null || !isWritten(own, number.group()));
    }

    /** "1.632" and "05" in Vietnamese are 1632 and 5. */
    private static boolean isWritten(BigDecimal own, String number) {
        String digits = number.replace(".", "").replace(',', '.');
        return digits.chars().filter(c -> c == '.').count() <= 1
                && new BigDecimal(digits).compareTo(own) == 0;
    }
}
