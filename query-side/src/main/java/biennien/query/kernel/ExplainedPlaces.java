package biennien.query.kernel;

/** Of which answers the numbers are explained by their place. */
public interface ExplainedPlaces {

    /**
     * @param path of an address, escapes and all
     */
    boolean explains(String path);
}
