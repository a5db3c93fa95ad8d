package biennien.query.results;

import biennien.query.kernel.As;
import biennien.query.kernel.At;
import biennien.query.kernel.AtMost;
import biennien.query.kernel.Between;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.Piece;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;
import biennien.query.results.YearAnswer.ReportedInYear;
import biennien.query.unit.BordersQuestion;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** Years over HTTP. */
@RestController
class YearsEndpoint {

    private static final String YEAR = "(1[0-9]|20)[0-9]{2}";

    private final Reads reads;
    private final Years years;
    private final YearDifference difference;

    YearsEndpoint(Reads reads, Years years, YearDifference difference) {
        this.reads = reads;
        this.years = years;
        this.difference = difference;
    }

    @GetMapping("/api/v1/years/{year}")
    ResponseEntity<YearAnswer> year(
            @PathVariable String year,
            OfUnit of,
            YearQuestion asked,
            BordersQuestion boundaries,
            AtMost most,
            At at,
            View view) {
        int number = number(year);
        return reads.answer(
                at,
                view,
                years.reads(),
                snapshot ->
                        years.year(number, of, asked.year(), boundaries, most.limit(), snapshot));
    }

    /** What a table of a year holds of reported figures, however many there are. */
    @GetMapping("/api/v1/years/{year}/{table}/reported")
    ResponseEntity<Page<ReportedInYear>> reported(
            @PathVariable String year,
            @PathVariable String table,
            OfUnit of,
            YearQuestion asked,
            BordersQuestion boundaries,
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                years.reads(),
                years.reported(number(year), of, asked.year(), table(table), boundaries));
    }

    /** The reported figures of a year as known at two positions; true for the later one. */
    @GetMapping("/api/v1/years/{year}/diff")
    ResponseEntity<YearDifferenceAnswer> difference(
            @PathVariable String year,
            OfUnit of,
            YearQuestion asked,
            YearDifferenceQuestion which,
            Between between,
            Piece piece,
            At at,
            View view,
            HttpServletRequest request) {
        int number = number(year);
        return reads.answer(
                reads.pinned(between.later(at), piece, view, request),
                view,
                years.reads(),
                snapshot ->
                        difference.between(
                                number,
                                of,
                                asked.year(),
                                which,
                                between,
                                piece,
                                snapshot,
                                request));
    }

    @GetMapping("/api/v1/years/{year}/{table}")
    ResponseEntity<Page<YearLine>> table(
            @PathVariable String year,
            @PathVariable String table,
            OfUnit of,
            YearQuestion asked,
            BordersQuestion boundaries,
            At at,
            As as,
            View view,
            HttpServletRequest request) {
        int number = number(year);
        YearTable known = table(table);
        return reads.table(
                at,
                as,
                view,
                request,
                years.reads(),
                snapshot -> years.table(number, of, asked.year(), known, boundaries, snapshot));
    }

    private static YearTable table(String code) {
        return YearTable.of(code)
                .orElseThrow(
                        () ->
                                QueryProblem.unknown(
                                        null,
                                        "unknown-table",
                                        "The tables of a year are T1 to T13.",
                                        Map.of()));
    }

    private static int number(String year) {
        if (!year.matches(YEAR)) {
            throw QueryProblem.unknown(
                    null, "unknown-year", "A year is written in four digits: 2022.", Map.of());
        }
        return Integer.parseInt(year);
    }
}
