package biennien.pages.fact;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The part of a history that stands on one page: the latest versions, or those before.
 *
 * @param shown in order
 * @param from how many come before them
 * @param of how many there are
 */
record Versions(List<Version> shown, int from, int of) {
    private static final int MOST = 40;

    /**
     * @param begin how many versions come before those to show; null for the latest
     */
    static Versions of(List<Version> all, @Nullable String begin) {
        int latest = Math.max(0, all.size() - MOST);
        int from =
                begin != null && begin.matches("[0-9]{1,6}")
                        ? Math.min(Integer.parseInt(begin), latest)
                        : latest;
        return new Versions(all.subList(from, Math.min(all.size(), from + MOST)), from, all.size());
    }

    /** Whether there are more than stand here. */
    public boolean cut() {
        return shown.size() < of;
    }

    /** Where those before begin. */
    public int earlier() {
        return Math.max(0, from - MOST);
    }

    /** Whether there are later ones. */
    public boolean isLatest() {
        return from + shown.size() == of;
    }
}
