package biennien.app.person;

import biennien.command.kernel.CommandAnswer;
import biennien.command.kernel.CommandRejected;
import biennien.command.person.NameSealer.ErasedPerson;
import biennien.command.person.PersonCommand.ErasePerson;
import biennien.command.web.Body;
import biennien.command.web.Commands;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Erases a person: what was recorded stays, and nobody can read the name again. */
@RestController
class ErasureEndpoint {
    private static final String ALREADY = "already-erased";

    private final Commands commands;
    private final Erasures erasures;

    ErasureEndpoint(Commands commands, Erasures erasures) {
        this.commands = commands;
        this.erasures = erasures;
    }

    @PostMapping("/api/v1/persons/{id}/erase")
    ResponseEntity<CommandAnswer> erase(
            @PathVariable String id,
            @RequestBody Body<ErasePerson> body,
            HttpServletRequest request) {
        try {
            return commands.onto(id, body, request);
        } catch (ErasedPerson meanwhile) {
            throw erasures.already(id);
        } catch (CommandRejected no) {
            throw no.details().code().equals(ALREADY) ? erasures.already(id) : no;
        }
    }
}
