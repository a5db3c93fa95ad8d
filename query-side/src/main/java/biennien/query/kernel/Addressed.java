package biennien.query.kernel;

/**
 * A fact that has an address of its own, which answers it in the same shape as lists do. The parts
 * of it are explained by that address, so that a link is the same in every list and on every page.
 */
public interface Addressed {

    /** Path of the address, such as {@code /api/v1/handovers/handover:1}. */
    String address();
}
