package biennien.command.source;

import biennien.command.kernel.CommandAnswer;
import biennien.command.source.SourceCommand.AddSourceAlias;
import biennien.command.source.SourceCommand.RegisterSource;
import biennien.command.source.SourceCommand.StatePublication;
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
@RequestMapping("/api/v1/sources")
class SourceEndpoint {

    private final Commands commands;

    SourceEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> register(
            @RequestBody ObjectNode body, HttpServletRequest request) {
        return commands.create(RegisterSource.class, "source", body, request);
    }

    @PostMapping("/{id}/add-alias")
    ResponseEntity<CommandAnswer> addAlias(
            @PathVariable String id, @RequestBody ObjectNode body, HttpServletRequest request) {
        return commands.onto(AddSourceAlias.class, id, body, request);
    }

    @PostMapping("/{id}/state-publication")
    ResponseEntity<CommandAnswer> statePublication(
            @PathVariable String id, @RequestBody ObjectNode body, HttpServletRequest request) {
        return commands.onto(StatePublication.class, id, body, request);
    }
}
