package biennien.command.programme;

import biennien.command.kernel.CommandAnswer;
import biennien.command.programme.ProgrammeCommand.AddProgrammeAlias;
import biennien.command.programme.ProgrammeCommand.ReviewProgramme;
import biennien.command.programme.ProgrammeCommand.SetProgrammePhase;
import biennien.command.programme.ProgrammeCommand.SetProgrammeTarget;
import biennien.command.programme.ProgrammeCommand.SignProgramme;
import biennien.command.programme.ProgrammeCommand.SupersedeProgramme;
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
@RequestMapping("/api/v1/programmes")
class ProgrammeEndpoint {

    private final Commands commands;

    ProgrammeEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> sign(
            @RequestBody Body<SignProgramme> body, HttpServletRequest request) {
        return commands.create("programme", body, request);
    }

    @PostMapping("/{id}/add-alias")
    ResponseEntity<CommandAnswer> addAlias(
            @PathVariable String id,
            @RequestBody Body<AddProgrammeAlias> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/set-phase")
    ResponseEntity<CommandAnswer> setPhase(
            @PathVariable String id,
            @RequestBody Body<SetProgrammePhase> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/set-target")
    ResponseEntity<CommandAnswer> setTarget(
            @PathVariable String id,
            @RequestBody Body<SetProgrammeTarget> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/review")
    ResponseEntity<CommandAnswer> review(
            @PathVariable String id,
            @RequestBody Body<ReviewProgramme> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/supersede")
    ResponseEntity<CommandAnswer> supersede(
            @PathVariable String id,
            @RequestBody Body<SupersedeProgramme> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
