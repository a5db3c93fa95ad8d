package biennien.query.reconciliation;

import biennien.query.results.ResultRow;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What one comparison came to.
 *
 * @param other the number that the reported one was held against; null when there is none
 * @param figures ids of the figures on the other side
 * @param counts the lines on the other side
 * @param reasons why numbers were not compared, or not all of them
 */
record Check(
        Rule rule,
        @Nullable Bounds other,
        List<String> figures,
        List<ResultRow> counts,
        List<String> reasons) {

    static Check none(Rule rule, List<String> figures, List<String> reasons) {
        return new Check(rule, null, figures, List.of(), reasons);
    }

    ReconciliationAnswer of(Figure reported, String against) {
        var figure = reported.answer();
        boolean shown = rule.verdict() != Verdict.SUPPRESSED && !reported.isSuppressed();
        Bounds number = shown ? Bounds.of(reported.stated()) : null;
        return new ReconciliationAnswer(
                figure.id(),
                figure.unit(),
                figure.indicator(),
                figure.subject(),
                figure.period(),
                figure.source(),
                against,
                rule.verdict(),
                rule.code(),
                rule.sentence(
                        number == null ? "" : number.shown(), other == null ? "" : other.shown()),
                number,
                shown ? other : null,
                figures,
                counts,
                reasons);
    }
}
