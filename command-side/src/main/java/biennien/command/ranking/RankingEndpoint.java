package biennien.command.ranking;

import biennien.command.kernel.CommandAnswer;
import biennien.command.ranking.RankingCommand.CorrectMovementRanking;
import biennien.command.ranking.RankingCommand.RankMovement;
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
@RequestMapping("/api/v1/rankings")
class RankingEndpoint {

    private final Commands commands;

    RankingEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> rank(
            @RequestBody Body<RankMovement> body, HttpServletRequest request) {
        return commands.create("ranking", body, request);
    }

    @PostMapping("/{id}/correct")
    ResponseEntity<CommandAnswer> correct(
            @PathVariable String id,
            @RequestBody Body<CorrectMovementRanking> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
