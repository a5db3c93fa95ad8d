package biennien.ledger;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;

/** The reference tree of transparency-dev/merkle: eight leaves and the root of every size. */
record ReferenceVectors(List<String> leaves, List<String> leafHashes, List<String> roots) {

    static ReferenceVectors read() throws IOException {
        try (InputStream json = ReferenceVectors.class.getResourceAsStream("merkle-vectors.json")) {
            return JsonMapper.builder().build().readValue(json, ReferenceVectors.class);
        }
    }

    byte[] leaf(int index) {
        return HexFormat.of().parseHex(leaves.get(index));
    }
}
