package biennien.command.commendation;

import biennien.command.commendation.CommendationCommand.AnnulCommendation;
import biennien.command.commendation.CommendationCommand.Commend;
import biennien.command.kernel.CommandAnswer;
import biennien.command.person.NameSealer;
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
@RequestMapping("/api/v1/commendations")
class CommendationEndpoint {

    private final Commands commands;
    private final NameSealer sealer;

    CommendationEndpoint(Commands commands, NameSealer sealer) {
        this.commands = commands;
        this.sealer = sealer;
    }

    /** The plain name of the recipient ends here: the command never knows it. */
    @PostMapping
    ResponseEntity<CommandAnswer> commend(
            @RequestBody Body<CommendRequest> body, HttpServletRequest request) {
        var sealed = SealedBody.of(body.json(), sealer);
        return commands.create(
                "commendation",
                new Body<>(Commend.class, sealed.command()),
                request,
                sealed.asked(),
                sealed.metaData());
    }

    @PostMapping("/{id}/annul")
    ResponseEntity<CommandAnswer> annul(
            @PathVariable String id,
            @RequestBody Body<AnnulCommendation> body,
            HttpServletRequest request) {
        return commands.onto(id, body, request);
    }
}
