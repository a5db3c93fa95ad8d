package biennien.command.model;

import biennien.command.kernel.CommandAnswer;
import biennien.command.model.ModelCommand.AddModelAlias;
import biennien.command.model.ModelCommand.CountModel;
import biennien.command.model.ModelCommand.LaunchModel;
import biennien.command.model.ModelCommand.NameModel;
import biennien.command.model.ModelCommand.PilotModel;
import biennien.command.model.ModelCommand.ReplicateModel;
import biennien.command.model.ModelCommand.RetireModel;
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
@RequestMapping("/api/v1/models")
class ModelEndpoint {

    private final Commands commands;

    ModelEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> name(
            @RequestBody Body<NameModel> body, HttpServletRequest request) {
        return commands.create("model", body, request);
    }

    @PostMapping("/{id}/pilot")
    ResponseEntity<CommandAnswer> pilot(
            @PathVariable String id,
            @RequestBody Body<PilotModel> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/launch")
    ResponseEntity<CommandAnswer> launch(
            @PathVariable String id,
            @RequestBody Body<LaunchModel> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/replicate")
    ResponseEntity<CommandAnswer> replicate(
            @PathVariable String id,
            @RequestBody Body<ReplicateModel> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/count")
    ResponseEntity<CommandAnswer> count(
            @PathVariable String id,
            @RequestBody Body<CountModel> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/add-alias")
    ResponseEntity<CommandAnswer> addAlias(
            @PathVariable String id,
            @RequestBody Body<AddModelAlias> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/retire")
    ResponseEntity<CommandAnswer> retire(
            @PathVariable String id,
            @RequestBody Body<RetireModel> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
