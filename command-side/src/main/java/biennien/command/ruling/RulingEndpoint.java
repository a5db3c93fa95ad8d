package biennien.command.ruling;

import biennien.command.kernel.CommandAnswer;
import biennien.command.ruling.RulingCommand.RevokeRuling;
import biennien.command.ruling.RulingCommand.RuleClaims;
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
@RequestMapping("/api/v1/rulings")
class RulingEndpoint {

    private final Commands commands;

    RulingEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> rule(
            @RequestBody Body<RuleClaims> body, HttpServletRequest request) {
        return commands.create("ruling", body, request);
    }

    @PostMapping("/{id}/revoke")
    ResponseEntity<CommandAnswer> revoke(
            @PathVariable String id,
            @RequestBody Body<RevokeRuling> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
