package biennien.command.reorganisation;

import biennien.command.kernel.CommandAnswer;
import biennien.command.reorganisation.ReorganisationCommand.AbolishUnit;
import biennien.command.reorganisation.ReorganisationCommand.MergeUnits;
import biennien.command.reorganisation.ReorganisationCommand.RelevelUnit;
import biennien.command.reorganisation.ReorganisationCommand.RenameUnit;
import biennien.command.reorganisation.ReorganisationCommand.ReparentUnit;
import biennien.command.reorganisation.ReorganisationCommand.SplitUnit;
import biennien.command.reorganisation.ReorganisationCommand.TransferPart;
import biennien.command.web.Body;
import biennien.command.web.Commands;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reorganisations")
class ReorganisationEndpoint {

    private final Commands commands;

    ReorganisationEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/merge")
    ResponseEntity<CommandAnswer> merge(
            @RequestBody Body<MergeUnits> body, HttpServletRequest request) {
        return commands.create("reorganisation", body, request);
    }

    @PostMapping("/split")
    ResponseEntity<CommandAnswer> split(
            @RequestBody Body<SplitUnit> body, HttpServletRequest request) {
        return commands.create("reorganisation", body, request);
    }

    @PostMapping("/part-transfer")
    ResponseEntity<CommandAnswer> transferPart(
            @RequestBody Body<TransferPart> body, HttpServletRequest request) {
        return commands.create("reorganisation", body, request);
    }

    @PostMapping("/rename")
    ResponseEntity<CommandAnswer> rename(
            @RequestBody Body<RenameUnit> body, HttpServletRequest request) {
        return commands.create("reorganisation", body, request);
    }

    @PostMapping("/relevel")
    ResponseEntity<CommandAnswer> relevel(
            @RequestBody Body<RelevelUnit> body, HttpServletRequest request) {
        return commands.create("reorganisation", body, request);
    }

    @PostMapping("/reparent")
    ResponseEntity<CommandAnswer> reparent(
            @RequestBody Body<ReparentUnit> body, HttpServletRequest request) {
        return commands.create("reorganisation", body, request);
    }

    @PostMapping("/abolish")
    ResponseEntity<CommandAnswer> abolish(
            @RequestBody Body<AbolishUnit> body, HttpServletRequest request) {
        return commands.create("reorganisation", body, request);
    }
}
