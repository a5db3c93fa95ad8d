package biennien.app.person;

import biennien.app.web.Problem;
import biennien.app.web.Refused;
import biennien.command.kernel.CommandAnswer;
import biennien.command.kernel.CommandRejected;
import biennien.command.person.NameSealer.ErasedPerson;
import biennien.command.person.PersonCommand.RevealName;
import biennien.command.web.Body;
import biennien.command.web.Commands;
import biennien.events.values.Name;
import biennien.events.values.PersonId;
import biennien.query.kernel.View;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Objects;

/**
 * The one call that answers a personal name. First the reading is recorded, by whichever process
 * decides; then the name is opened by this one, so that it crosses to no other.
 */
@RestController
class RevealEndpoint {
    private static final String ERASED = "person-erased";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Commands commands;
    private final SealedInLog sealed;
    private final Erasures erasures;

    RevealEndpoint(Commands commands, SealedInLog sealed, Erasures erasures) {
        this.commands = commands;
        this.sealed = sealed;
        this.erasures = erasures;
    }

    @PostMapping("/api/v1/persons/{id}/reveal")
    ResponseEntity<RevealedName> reveal(
            @PathVariable String id,
            @RequestBody Body<RevealName> body,
            View view,
            HttpServletRequest request) {
        refuseToKeepTheAnswer(request);
        try {
            CommandAnswer recorded =
                    Objects.requireNonNull(commands.onto(id, body, request).getBody());
            List<Name> names = sealed.names(new PersonId(id), recorded.position(), view);
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .body(
                            new RevealedName(
                                    id,
                                    recorded.position(),
                                    names.stream().map(Name::value).toList(),
                                    recorded.warnings()));
        } catch (ErasedPerson meanwhile) {
            throw erasures.gone(id);
        } catch (CommandRejected no) {
            throw no.details().code().equals(ERASED) ? erasures.gone(id) : no;
        }
    }

    /** The same key would give the name again for a week, with one reading on record. */
    private static void refuseToKeepTheAnswer(HttpServletRequest request) {
        if (request.getHeader(IDEMPOTENCY_KEY) != null) {
            throw new Refused(
                    Problem.of(
                            400,
                            "no-repeat",
                            "Each reading of a name is recorded for itself, so this call takes no"
                                    + " Idempotency-Key. Leave the header out."));
        }
    }
}
