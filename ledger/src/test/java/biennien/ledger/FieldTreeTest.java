package biennien.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import biennien.ledger.FieldTree.Field;

import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;

class FieldTreeTest {

    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final Field COUNT = new Field("/count", "71");
    private static final Field SAID = new Field("/said", "\"71 khẩu súng tự chế\"");

    @Test
    void an_entry_names_pointer_own_salt_and_value() {
        // The salt of the field is HMAC-SHA256(salt, "/count"), computed with openssl.
        assertThat(new String(FieldTree.entry(SALT, COUNT), UTF_8))
                .isEqualTo(
                        "{\"p\":\"/count\",\"s\":\"f34ac22447a324a60b3d989a873fb1cd2ef226f85ca6c09a341f0bdf438aebed\",\"v\":71}");
    }

    @Test
    void an_entry_is_canonical_json() throws IOException {
        byte[] entry = FieldTree.entry(SALT, SAID);
        assertThat(new JsonCanonicalizer(entry).getEncodedUTF8()).isEqualTo(entry);
    }

    @Test
    void the_root_is_the_tree_of_the_entries_in_the_order_of_their_pointers() {
        byte[] expected =
                MerkleTree.nodeHash(
                        MerkleTree.leafHash(FieldTree.entry(SALT, COUNT)),
                        MerkleTree.leafHash(FieldTree.entry(SALT, SAID)));
        assertThat(FieldTree.root(SALT, List.of(COUNT, SAID))).isEqualTo(expected);
        assertThat(FieldTree.root(SALT, List.of(SAID, COUNT))).isEqualTo(expected);
    }

    @Test
    void another_salt_gives_another_root() {
        assertThat(FieldTree.root(new byte[16], List.of(COUNT)))
                .isNotEqualTo(FieldTree.root(SALT, List.of(COUNT)));
    }

    @Test
    void a_payload_without_fields_has_the_root_of_the_empty_tree() {
        assertThat(FieldTree.root(SALT, List.of())).isEqualTo(MerkleTree.emptyRoot());
    }

    @Test
    void two_fields_at_one_pointer_are_refused() {
        assertThatThrownBy(() -> FieldTree.root(SALT, List.of(COUNT, COUNT)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
