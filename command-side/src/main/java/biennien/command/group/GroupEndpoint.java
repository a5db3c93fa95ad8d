package biennien.command.group;

import biennien.command.group.GroupCommand.CountGroupMembers;
import biennien.command.group.GroupCommand.DissolveGroup;
import biennien.command.group.GroupCommand.FoundGroup;
import biennien.command.group.GroupCommand.MergeGroup;
import biennien.command.group.GroupCommand.RateGroup;
import biennien.command.group.GroupCommand.RenameGroup;
import biennien.command.group.GroupCommand.RetypeGroup;
import biennien.command.kernel.CommandAnswer;
import biennien.command.web.Body;
import biennien.command.web.Commands;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/groups")
class GroupEndpoint {

    private final Commands commands;

    GroupEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> found(
            @RequestBody Body<FoundGroup> body, HttpServletRequest request) {
        return commands.create("group", body, request);
    }

    @PostMapping("/{id}/count-members")
    ResponseEntity<CommandAnswer> countMembers(
            @PathVariable String id,
            @RequestBody Body<CountGroupMembers> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/dissolve")
    ResponseEntity<CommandAnswer> dissolve(
            @PathVariable String id,
            @RequestBody Body<DissolveGroup> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/retype")
    ResponseEntity<CommandAnswer> retype(
            @PathVariable String id,
            @RequestBody Body<RetypeGroup> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/merge")
    ResponseEntity<CommandAnswer> merge(
            @PathVariable String id,
            @RequestBody Body<MergeGroup> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/rename")
    ResponseEntity<CommandAnswer> rename(
            @PathVariable String id,
            @RequestBody Body<RenameGroup> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/rate")
    ResponseEntity<CommandAnswer> rate(
            @PathVariable String id,
            @RequestBody Body<RateGroup> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
