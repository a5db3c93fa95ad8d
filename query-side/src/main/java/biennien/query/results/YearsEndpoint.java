package biennien.query.results;

import biennien.query.kernel.As;
import biennien.query.kernel.At;
import biennien.query.kernel.Page;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;
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

    YearsEndpoint(Reads reads, Years years) {
        this.reads = reads;
        this.years = years;
    }

    @GetMapping("/api/v1/years/{year}")
    ResponseEntity<YearAnswer> year(
            @PathVariable String year,
            OfUnit of,
            YearQuestion asked,
            BordersQuestion boundaries,
            At at,
            View view) {
        int number = number(year);
        return reads.answer(
                at,
                view,
                years.reads(),
                snapshot -> years.year(number, of, asked.year(), boundaries, snapshot));
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
        YearTable known =
                YearTable.of(table)
                        .orElseThrow(
                                () ->
                                        QueryProblem.unknown(
                                                null,
                                                "unknown-table",
                                                "The tables of a year are T1 to T13.",
                                                Map.of()));
        return reads.table(
                at,
                as,
                view,
                request,
                years.reads(),
                snapshot -> years.table(number, of, asked.year(), known, boundaries, snapshot));
    }

    private static int number(String year) {
        if (!year.matches(YEAR)) {
            throw QueryProblem.unknown(
                    null, "unknown-year", "A year is written in four digits: 2022.", Map.of());
        }
        return Integer.parseInt(year);
    }
}
