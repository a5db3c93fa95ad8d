package biennien.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class TileTest {

    @Property
    void a_path_is_read_back_as_the_tile_it_is_of(
            @ForAll @IntRange(max = 63) int level,
            @ForAll @LongRange(max = Long.MAX_VALUE / 256) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        Tile tile = new Tile(level, index, width);
        assertThat(Tile.parse(tile.path())).isEqualTo(tile);
        Tile entries = new Tile(0, index, width);
        assertThat(Tile.parseEntries(entries.entriesPath())).isEqualTo(entries);
    }

    @Test
    void paths_are_those_of_the_specification() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(2, 0, 1).path()).isEqualTo("tile/2/000.p/1");
        assertThat(new Tile(0, 273, 112).entriesPath()).isEqualTo("tile/entries/273.p/112");
        assertThatThrownBy(() -> new Tile(1, 0, 5).entriesPath())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_path_has_one_form_only() {
        for (String path :
                List.of(
                        "",
                        "tile",
                        "tile/",
                        "tile/0",
                        "tile/0/",
                        "tile/0/0",
                        "tile/0/00",
                        "tile/0/0000",
                        "tile/00/000",
                        "tile/64/000",
                        "tile/-1/000",
                        "tile/0/x000",
                        "tile/0/x000/000",
                        "tile/0/000/000",
                        "tile/0/x1/000",
                        "tile/0/001/x000",
                        "tile/0/000.p",
                        "tile/0/000.p/",
                        "tile/0/000.p/0",
                        "tile/0/000.p/256",
                        "tile/0/000.p/05",
                        "tile/0/000.p/5/",
                        "tile/0/000.P/5",
                        "/tile/0/000",
                        "tile/0/000 ",
                        "tile/0/\u0660\u0660\u0660",
                        "tile/entries/000",
                        "tile/0/x999/x999/x999/x999/x999/x999/999",
                        "tile/0/000.p/5.p/6")) {
            assertThatThrownBy(() -> Tile.parse(path))
                    .as(path)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Tile.parse("tile/0/x000/001"))
                .hasMessage(
                        "\"tile/0/x000/001\" is no path of a tile: its index has leading zeros.");
        assertThatThrownBy(() -> Tile.parseEntries("tile/0/000"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_width_is_what_the_size_leaves() {
        assertThat(Tile.width(0, 273, 70_000)).isEqualTo(112);
        assertThat(Tile.width(0, 272, 70_000)).isEqualTo(256);
        assertThat(Tile.width(0, 274, 70_000)).isZero();
        assertThat(Tile.width(1, 1, 70_000)).isEqualTo(17);
        assertThat(Tile.width(2, 0, 70_000)).isEqualTo(1);
        assertThat(Tile.width(3, 0, 70_000)).isZero();
        assertThat(Tile.width(8, 0, Long.MAX_VALUE)).isZero();
        assertThat(Tile.width(7, 0, Long.MAX_VALUE)).isEqualTo(127);
        assertThat(Tile.all(0)).isEmpty();
        assertThat(Tile.all(256).map(Tile::path)).containsExactly("tile/0/000", "tile/1/000.p/1");
    }

    @Test
    void a_bundle_that_is_cut_off_anywhere_is_refused_and_says_where() {
        List<byte[]> entries = List.of(new byte[0], new byte[300], new byte[65_535], new byte[1]);
        byte[] bundle = EntryBundle.encode(entries);
        assertThat(EntryBundle.decode(bundle).stream().map(entry -> entry.length))
                .containsExactly(0, 300, 65_535, 1);
        for (int length = 0; length < bundle.length; length++) {
            byte[] cut = Arrays.copyOf(bundle, length);
            if (length != 0 && length != 2 && length != 304 && length != 304 + 65_537) {
                assertThatThrownBy(() -> EntryBundle.decode(cut))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("cut off");
            }
        }
        assertThatThrownBy(() -> EntryBundle.decode(Arrays.copyOf(bundle, 10)))
                .hasMessage("Entry 1 of the bundle is cut off: 6 of 300 bytes.");
        assertThat(EntryBundle.first(bundle, 2))
                .isEqualTo(EntryBundle.encode(entries.subList(0, 2)));
    }

    @Test
    void a_bundle_has_at_most_256_entries_of_65_535_bytes() {
        assertThatThrownBy(() -> EntryBundle.encode(List.of(new byte[65_536])))
                .hasMessage("An entry has at most 65535 bytes, not 65536.");
        List<byte[]> many = new ArrayList<>();
        for (int i = 0; i < 257; i++) {
            many.add(new byte[1]);
        }
        assertThatThrownBy(() -> EntryBundle.encode(many))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] all = Arrays.copyOf(EntryBundle.encode(many.subList(0, 256)), 257 * 3);
        assertThatThrownBy(() -> EntryBundle.decode(all))
                .hasMessage("The bundle goes on after 256 entries.");
    }
}
