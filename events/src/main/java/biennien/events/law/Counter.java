package biennien.events.law;

import java.util.List;

/** One of several things that are counted apart: what two counters of a list say never adds up. */
public interface Counter extends Coded {

    /** The words a Vietnamese reader expects. */
    String label();

    /** The words in which it is usually counted, the most usual one first. */
    List<String> units();
}
