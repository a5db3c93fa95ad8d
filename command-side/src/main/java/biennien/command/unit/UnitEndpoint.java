package biennien.command.unit;

import biennien.command.kernel.CommandAnswer;
import biennien.command.unit.UnitCommand.CorrectUnitCode;
import biennien.command.unit.UnitCommand.EstablishUnit;
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
@RequestMapping("/api/v1/units")
class UnitEndpoint {

    private final Commands commands;

    UnitEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> establish(
            @RequestBody Body<EstablishUnit> body, HttpServletRequest request) {
        return commands.create("unit", body, request);
    }

    @PostMapping("/{id}/correct-code")
    ResponseEntity<CommandAnswer> correctCode(
            @PathVariable String id,
            @RequestBody Body<CorrectUnitCode> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
