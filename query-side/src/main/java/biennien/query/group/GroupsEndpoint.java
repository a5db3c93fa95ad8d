package biennien.query.group;

import biennien.query.kernel.At;
import biennien.query.kernel.Page;
import biennien.query.kernel.Paging;
import biennien.query.kernel.Reads;
import biennien.query.kernel.View;
import biennien.query.unit.OfUnit;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

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
            At at,
            Paging paging,
            View view,
            HttpServletRequest request) {
        return reads.page(
                at,
                paging,
                view,
                request,
                FoundedGroups.READS,
                (snapshot, slice) -> groups.list(of, asked, snapshot, slice));
    }

    @GetMapping("/api/v1/groups/{id}")
    ResponseEntity<GroupAnswer> one(@PathVariable String id, At at, View view) {
        return reads.answer(at, view, FoundedGroups.READS, snapshot -> groups.one(id, snapshot));
    }
}
