package biennien.command.activity;

import biennien.command.activity.ActivityCommand.CorrectActivity;
import biennien.command.activity.ActivityCommand.RecordActivity;
import biennien.command.activity.ActivityCommand.WithdrawActivity;
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
@RequestMapping("/api/v1/activities")
class ActivityEndpoint {

    private final Commands commands;

    ActivityEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> record(
            @RequestBody Body<RecordActivity> body, HttpServletRequest request) {
        return commands.create("activity", body, request);
    }

    @PostMapping("/{id}/correct")
    ResponseEntity<CommandAnswer> correct(
            @PathVariable String id,
            @RequestBody Body<CorrectActivity> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/withdraw")
    ResponseEntity<CommandAnswer> withdraw(
            @PathVariable String id,
            @RequestBody Body<WithdrawActivity> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
