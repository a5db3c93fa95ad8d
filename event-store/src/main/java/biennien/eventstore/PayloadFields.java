package biennien.eventstore;

import biennien.ledger.FieldTree.Field;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.List;

/** The scalar fields of a stored payload, each with its JSON Pointer and its canonical text. */
final class PayloadFields {

    private PayloadFields() {}

    static List<Field> of(byte[] payload) {
        List<Field> fields = new ArrayList<>();
        try (JsonParser json = CanonicalJson.mapper().createParser(payload)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token.isScalarValue()) {
                    String pointer = json.streamReadContext().pathAsPointer().toString();
                    fields.add(
                            token == JsonToken.VALUE_STRING
                                    ? Field.ofText(pointer, json.getString())
                                    : new Field(pointer, json.getString()));
                }
            }
        }
        return fields;
    }
}
