package biennien.bench;

/** Something that is done again and again by several at once. */
interface Work {

    /** One who does it; belongs to one thread. */
    Worker worker() throws Exception;

    @FunctionalInterface
    interface Worker extends AutoCloseable {
        /** Does it once, and returns when it is durable. */
        void once() throws Exception;

        @Override
        default void close() throws Exception {}
    }
}
