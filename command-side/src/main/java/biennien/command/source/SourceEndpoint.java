package biennien.command.source;

import biennien.command.kernel.CommandAnswer;
import biennien.command.source.SourceCommand.AddSourceAlias;
import biennien.command.source.SourceCommand.RegisterSource;
import biennien.command.source.SourceCommand.StatePublication;
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
@RequestMapping("/api/v1/sources")
class SourceEndpoint {

    private final Commands commands;

    SourceEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> register(
            @RequestBody Body<RegisterSource> body, HttpServletRequest request) {
        return commands.create("source", body, request);
    }

    @PostMapping("/{id}/add-alias")
    ResponseEntity<CommandAnswer> addAlias(
            @PathVariable String id,
            @RequestBody Body<AddSourceAlias> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/state-publication")
    ResponseEntity<CommandAnswer> statePublication(
            @PathVariable String id,
            @RequestBody Body<StatePublication> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
