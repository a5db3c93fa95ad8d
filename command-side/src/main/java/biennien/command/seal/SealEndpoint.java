package biennien.command.seal;

import biennien.command.kernel.CommandAnswer;
import biennien.command.seal.SealCommand.SealPeriod;
import biennien.command.seal.SealCommand.WithdrawSeal;
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
@RequestMapping("/api/v1/seals")
class SealEndpoint {

    private final Commands commands;

    SealEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> seal(
            @RequestBody Body<SealPeriod> body, HttpServletRequest request) {
        return commands.create("seal", body, request);
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<CommandAnswer> withdraw(
            @PathVariable String id,
            @RequestBody Body<WithdrawSeal> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
