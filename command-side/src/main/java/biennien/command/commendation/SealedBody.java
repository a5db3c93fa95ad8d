package biennien.command.commendation;

import biennien.command.person.NameSealer;
import biennien.command.person.PlainName;
import biennien.command.web.Commands;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;
import biennien.events.values.PersonId;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A request to commend, after the plain name of the recipient has left it.
 *
 * @param command the body as it becomes the command, with the sealed name
 * @param asked what an Idempotency-Key stands for. It is kept for days, so the name is only in it
 *     as a digest under the person's own key, and not at all where the person got a fresh id
 * @param metaData what must travel with the command
 */
record SealedBody(ObjectNode command, ObjectNode asked, Map<String, String> metaData) {

    private static final String RECIPIENT = "recipient";
    private static final String NAME = "name";
    private static final String PERSON_ID = "personId";
    private static final String SEALED = "person";
    private static final List<String> STORED_IN_PLAIN =
            List.of("id", "recipient/personId", "decision", "citation/quote", "citation/row");

    /**
     * Seals {@code recipient.name}, where there is one, under the key of {@code
     * recipient.personId}, or of a person seen for the first time.
     *
     * @throws MalformedValue when they make no sense; the message never repeats them
     */
    static SealedBody of(ObjectNode body, NameSealer sealer) {
        if (!(body.get(RECIPIENT) instanceof ObjectNode plain)) {
            return new SealedBody(body, body, Map.of());
        }
        if (plain.has(SEALED)) {
            throw new MalformedValue(
                    "sealed-name",
                    "A name is sealed here and nowhere else. Give 'recipient.name' in plain words"
                            + " instead of 'recipient.person'.");
        }
        var name = text(plain.get(NAME), NAME, Name::new);
        var given = text(plain.get(PERSON_ID), PERSON_ID, PersonId::new);
        if (name == null && given != null) {
            throw new MalformedValue(
                    "person-without-name",
                    "'recipient.personId' needs 'recipient.name' beside it.");
        }
        var command = body.deepCopy();
        var recipient = command.withObject("/" + RECIPIENT);
        recipient.remove(NAME);
        recipient.remove(PERSON_ID);
        var asked = command.deepCopy();
        if (name == null) {
            return new SealedBody(command, asked, Map.of());
        }
        for (String plainField : STORED_IN_PLAIN) {
            PlainName.refuseIn(plainField, body.at("/" + plainField).asString(""), name);
        }
        var person = given == null ? new PersonId(Commands.mint(SEALED)) : given;
        var sealed = sealer.seal(person, "/" + RECIPIENT + "/" + SEALED, name);
        var text = sealed.text();
        recipient
                .putObject(SEALED)
                .put("subject", text.subject().value())
                .put("nonce", text.nonce())
                .put("ciphertext", text.ciphertext())
                .put("commitment", text.commitment());
        if (given != null) {
            asked.withObject("/" + RECIPIENT)
                    .put(PERSON_ID, given.value())
                    .put(NAME, sealed.digest(name.value()));
        }
        return new SealedBody(command, asked, sealed.metaData());
    }

    private static <T> @Nullable T text(
            @Nullable JsonNode node, String field, Function<String, T> read) {
        if (node == null || node.isNull()) {
            return null;
        }
        try {
            if (node.isString()) {
                return read.apply(node.stringValue());
            }
        } catch (MalformedValue malformed) {
            throw unreadable(malformed.code(), field);
        }
        throw unreadable("wrong-type", field);
    }

    /** What was given may be a name at the wrong place, so it is not repeated. */
    private static MalformedValue unreadable(String code, String field) {
        return new MalformedValue(
                code,
                field.equals(NAME)
                        ? "'recipient.name' is one line of 1 to 200 visible characters."
                        : "'recipient.personId' is 'person:' and up to 63 small letters, digits and"
                                + " dashes.");
    }
}
