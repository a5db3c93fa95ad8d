package biennien.pages.home;

import org.jspecify.annotations.Nullable;

/**
 * The first lines of a checkpoint (C2SP tlog-checkpoint).
 *
 * @param origin the name of the log
 * @param size how many events it is signed for
 * @param root of the tree over them, in base 64
 */
record Checkpoint(String origin, long size, String root) {

    static @Nullable Checkpoint read(String note) {
        String[] lines = note.split("\n", -1);
        return lines.length < 3 || !lines[1].matches("[0-9]{1,18}")
                ? null
                : new Checkpoint(lines[0], Long.parseLong(lines[1]), lines[2]);
    }
}
