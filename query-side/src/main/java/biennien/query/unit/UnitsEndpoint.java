package biennien.query.unit;

import biennien.query.history.Versions;
import biennien.query.kernel.At;
import biennien.query.kernel.One;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.QueryProblem;
import biennien.query.kernel.Question;
import biennien.query.kernel.Reads;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.function.Function;

/** Units over HTTP. */
@RestController
class UnitsEndpoint {

    /**
     * @param on the unit as it was on this day; without it, as on the last day of its life
     */
    record OnDay(@Nullable LocalDate on) implements Question {}

    /**
     * @param scheme the list the code is from, such as {@code nso}
     * @param code as printed, with its leading zeros
     * @param on a code says nothing without a day; without one every unit that ever bore it counts
     */
    record CodeQuestion(@Nullable String scheme, @Nullable String code, @Nullable LocalDate on)
            implements Question {}

    private final Reads reads;
    private final Units units;

    UnitsEndpoint(Reads reads, Units units) {
        this.reads = reads;
        this.units = units;
    }

    @GetMapping("/api/v1/units")
    ResponseEntity<Page<UnitAnswer>> list(
            UnitQuestion asked,
            Valid valid,
            Versions versions,
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                versions.reads(units),
                versions.of(units, units.exactly(asked, valid)));
    }

    @GetMapping("/api/v1/units/{id}")
    ResponseEntity<One<UnitDetail>> one(
            @PathVariable String id, OnDay asked, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(units),
                snapshot ->
                        versions.one(
                                units,
                                snapshot,
                                units.one(id, asked.on(), snapshot),
                                UnitDetail::unit));
    }

    @GetMapping("/api/v1/units/by-code")
    ResponseEntity<One<UnitAnswer>> byCode(
            CodeQuestion asked, Versions versions, At at, View view) {
        String scheme = required("scheme", asked.scheme());
        String code = required("code", asked.code());
        return reads.answer(
                at,
                view,
                versions.reads(units),
                snapshot ->
                        versions.one(
                                units,
                                snapshot,
                                units.byCode(scheme, code, asked.on(), snapshot),
                                Function.identity()));
    }

    @GetMapping("/api/v1/units/{id}/lineage")
    ResponseEntity<LineageAnswer> lineage(@PathVariable String id, OnDay asked, At at, View view) {
        return reads.answer(
                at, view, Units.READS, snapshot -> units.lineage(id, asked.on(), snapshot));
    }

    private static String required(String name, @Nullable String value) {
        if (value == null) {
            throw QueryProblem.badParameter(
                    name, "missing-parameter", "'%s' is needed.".formatted(name));
        }
        return value;
    }
}
