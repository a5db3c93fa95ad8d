package biennien.pages.register;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A row of a register as it is shown.
 *
 * @param known for which positions a version was the last word; null where versions are not shown
 */
record Row(List<Part> cells, @Nullable String known) {

    /**
     * A cell.
     *
     * @param label the heading of its column, for screens on which there is no room for a head
     */
    record Part(String label, boolean numeric, List<Line> lines) {}
}
