package biennien.bench.kill;

/**
 * A command as it is sent, once or again and again.
 *
 * @param mark stands in the event that it makes, and in no other
 */
record Request(String path, String key, String body, String mark) {

    /**
     * It was answered, so it is stored for ever.
     *
     * @param status of the answer
     */
    record Acknowledged(Request request, int status, String id, long position) {}
}
