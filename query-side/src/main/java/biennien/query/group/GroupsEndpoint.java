package biennien.query.group;

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

/** Groups over HTTP. */
@RestController
class GroupsEndpoint {

    private final Reads reads;
    private final FoundedGroups groups;

    GroupsEndpoint(Reads reads, FoundedGroups groups) {
        this.reads = reads;
        this.groups = groups;
    }

    @GetMapping("/api/v1/groups")
    ResponseEntity<Page<GroupAnswer>> list(
            OfUnit of,
            GroupQuestion asked,
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
                versions.reads(groups),
                versions.of(groups, sort, groups.exactly(of, asked, valid)));
    }

    @GetMapping("/api/v1/groups/{id}")
    ResponseEntity<One<GroupAnswer>> one(
            @PathVariable String id, Versions versions, At at, View view) {
        return reads.answer(
                at,
                view,
                versions.reads(groups),
                snapshot ->
                        versions.one(
                                groups, snapshot, groups.one(id, snapshot), Function.identity()));
    }
}
