package biennien.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The reference tree of transparency-dev/merkle: eight leaves and all that follows from them. */
record ReferenceVectors(
        String source,
        List<String> leaves,
        List<String> leafHashes,
        List<String> roots,
        List<Inclusion> inclusion,
        List<Consistency> consistency,
        Map<String, String> tilePaths,
        String entryBundleHex) {

    record Inclusion(long index, long size, List<String> proof) {}

    record Consistency(long old, @JsonProperty("new") long grown, List<String> proof) {}

    static ReferenceVectors read() throws IOException {
        try (InputStream json = ReferenceVectors.class.getResourceAsStream("merkle-vectors.json")) {
            return JsonMapper.builder().build().readValue(json, ReferenceVectors.class);
        }
    }

    byte[] leaf(int index) {
        return HexFormat.of().parseHex(leaves.get(index));
    }

    byte[] root(long size) {
        return HexFormat.of().parseHex(roots.get((int) size));
    }

    byte[] leafHash(long index) {
        return HexFormat.of().parseHex(leafHashes.get((int) index));
    }

    static List<byte[]> bytes(List<String> hex) {
        return hex.stream().map(HexFormat.of()::parseHex).toList();
    }
}
