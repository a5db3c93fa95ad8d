package biennien.pages.record;

/**
 * What a figure may speak of: all of a type of things, or one kind of it.
 *
 * @param type such as {@code group-type}
 * @param code such as {@code mediation-group}
 */
public record SubjectCode(String type, String code) {}
