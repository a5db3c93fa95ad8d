package biennien.command.organisation;

import biennien.command.kernel.CommandAnswer;
import biennien.command.organisation.OrganisationCommand.CloseOrganisation;
import biennien.command.organisation.OrganisationCommand.RegisterOrganisation;
import biennien.command.organisation.OrganisationCommand.RenameOrganisation;
import biennien.command.organisation.OrganisationCommand.ResizeOrganisation;
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
@RequestMapping("/api/v1/organisations")
class OrganisationEndpoint {

    private final Commands commands;

    OrganisationEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    ResponseEntity<CommandAnswer> register(
            @RequestBody Body<RegisterOrganisation> body, HttpServletRequest request) {
        return commands.create("organisation", body, request);
    }

    @PostMapping("/{id}/rename")
    ResponseEntity<CommandAnswer> rename(
            @PathVariable String id,
            @RequestBody Body<RenameOrganisation> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/resize")
    ResponseEntity<CommandAnswer> resize(
            @PathVariable String id,
            @RequestBody Body<ResizeOrganisation> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }

    @PostMapping("/{id}/close")
    ResponseEntity<CommandAnswer> close(
            @PathVariable String id,
            @RequestBody Body<CloseOrganisation> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
