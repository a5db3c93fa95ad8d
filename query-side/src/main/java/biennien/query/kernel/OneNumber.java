package biennien.query.kernel;

/**
 * An answer that is about one number. Its header {@code Link} says where the provenance of it is
 * found (W3C PROV-AQ).
 */
public interface OneNumber {

    /** The number that it is about. */
    Explainable theNumber();
}
