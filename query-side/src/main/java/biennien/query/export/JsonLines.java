package biennien.query.export;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;

/** One item a line, as the JSON answer has it, and the basis as its last member. */
final class JsonLines implements ExportConverter.Rows {

    private final OutputStream out;
    private final JsonMapper json;
    private final long basis;

    JsonLines(OutputStream out, JsonMapper json, long basis) {
        this.out = out;
        this.json = json;
        this.basis = basis;
    }

    @Override
    public void row(JsonNode item) throws IOException {
        ((ObjectNode) item).put("basis", basis);
        out.write(json.writeValueAsBytes(item));
        out.write('\n');
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    @Override
    public void close() {
        // The stream belongs to whoever gave it.
    }
}
