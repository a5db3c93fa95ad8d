package biennien.query.activity;

import biennien.query.history.Versions;
import biennien.query.kernel.At;
import biennien.query.kernel.One;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.Reads;
import biennien.query.kernel.Sort;
import biennien.query.kernel.Valid;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import java.util.function.Function;

/** Activities over HTTP. */
@RestController
class ActivitiesEndpoint {

    private final Reads reads;
    private final Activities activities;

    ActivitiesEndpoint(Reads reads, Activities activities) {
        this.reads = reads;
        this.activities = activities;
    }

    @GetMapping("/api/v1/activities")
    ResponseEntity<Page<ActivityAnswer>> list(
            OfUnit of,
            ActivityQuestion asked,
            Valid valid,
            Versions versions,
            Sort sort,
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                versions.reads(activities),
                versions.of(activities, sort, activities.exactly(of, asked, valid)));
    }

    @GetMapping("/api/v1/activities/{id}")
    ResponseEntity<One<ActivityAnswer>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(activities),
                snapshot ->
                        versions.one(
                                activities,
                                snapshot,
                                activities.one(id, snapshot),
                                Function.identity()));
    }
}
