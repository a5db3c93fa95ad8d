package biennien.command.figure;

import biennien.command.figure.FigureCommand.CorrectFigure;
import biennien.command.figure.FigureCommand.ReportFigure;
import biennien.command.figure.FigureCommand.WithdrawFigure;
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
@RequestMapping("/api/v1/figures")
class FigureEndpoint {

    private final Commands commands;

    FigureEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> report(
            @RequestBody Body<ReportFigure> body, HttpServletRequest request) {
        return commands.create("figure", body, request);
    }

    @PostMapping("/{id}/correct")
    ResponseEntity<CommandAnswer> correct(
            @PathVariable String id,
            @RequestBody Body<CorrectFigure> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<CommandAnswer> withdraw(
            @PathVariable String id,
            @RequestBody Body<WithdrawFigure> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
