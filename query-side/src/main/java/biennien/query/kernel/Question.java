package biennien.query.kernel;

/**
 * The query parameters of an address, as a record: a component is a parameter of the same name. An
 * absent or blank parameter is null, and false for a boolean. A parameter that no record of the
 * endpoint names is refused, so that a slip of the pen is not silently ignored.
 */
public interface Question {}
