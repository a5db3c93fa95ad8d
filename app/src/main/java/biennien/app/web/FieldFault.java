package biennien.app.web;

/**
 * One field at fault.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the body, or {@code ?name} for a parameter of the
 *     address; empty for the whole body
 * @param code stable, in kebab-case
 * @param message for people
 */
public record FieldFault(String pointer, String code, String message) {}
