package biennien.command.handover;

import biennien.command.handover.HandoverCommand.CorrectHandover;
import biennien.command.handover.HandoverCommand.ItemiseHandover;
import biennien.command.handover.HandoverCommand.RecordHandover;
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
@RequestMapping("/api/v1/handovers")
class HandoverEndpoint {

    private final Commands commands;

    HandoverEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> record(
            @RequestBody Body<RecordHandover> body, HttpServletRequest request) {
        return commands.create("handover", body, request);
    }

    @PostMapping("/{id}/itemise")
    ResponseEntity<CommandAnswer> itemise(
            @PathVariable String id,
            @RequestBody Body<ItemiseHandover> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/correct")
    ResponseEntity<CommandAnswer> correct(
            @PathVariable String id,
            @RequestBody Body<CorrectHandover> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
