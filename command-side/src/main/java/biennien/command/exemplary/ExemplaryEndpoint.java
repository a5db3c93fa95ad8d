package biennien.command.exemplary;

import biennien.command.exemplary.ExemplaryCommand.ConferExemplaryTitle;
import biennien.command.exemplary.ExemplaryCommand.WithdrawExemplaryTitle;
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
@RequestMapping("/api/v1/exemplary-titles")
class ExemplaryEndpoint {

    private final Commands commands;

    ExemplaryEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> confer(
            @RequestBody Body<ConferExemplaryTitle> body, HttpServletRequest request) {
        return commands.create("exemplary", body, request);
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<CommandAnswer> withdraw(
            @PathVariable String id,
            @RequestBody Body<WithdrawExemplaryTitle> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
