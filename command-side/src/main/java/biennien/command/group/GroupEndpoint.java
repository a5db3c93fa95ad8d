package biennien.command.group;

import biennien.command.group.GroupCommand.CountGroupMembers;
import biennien.command.group.GroupCommand.DissolveGroup;
import biennien.command.group.GroupCommand.FoundGroup;
import biennien.command.kernel.CommandAnswer;
import biennien.command.web.Commands;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/groups")
class GroupEndpoint {

    private final Commands commands;

    GroupEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> found(@RequestBody ObjectNode body, HttpServletRequest request) {
        return commands.create(FoundGroup.class, "group", body, request);
    }

    @PostMapping("/{id}/count-members")
    ResponseEntity<CommandAnswer> countMembers(
            @PathVariable String id, @RequestBody ObjectNode body, HttpServletRequest request) {
        return commands.onto(CountGroupMembers.class, id, body, request);
    }

    @PostMapping("/{id}/dissolve")
    ResponseEntity<CommandAnswer> dissolve(
            @PathVariable String id, @RequestBody ObjectNode body, HttpServletRequest request) {
        return commands.onto(DissolveGroup.class, id, body, request);
    }
}
