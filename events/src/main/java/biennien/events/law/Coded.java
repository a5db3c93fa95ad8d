package biennien.events.law;

/** Something that is written as a short kebab-case word in files, events and addresses. */
public interface Coded {

    /** The word, which never changes once it was stored. */
    String code();
}
