package biennien.eventstore;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Random bytes of the platform, fetched some hundreds at a time: a fetch costs much more than the
 * bytes that it brings, and each command needs sixteen of them four times. What was given is wiped.
 * A machine that is set back to a copy of its memory gives the rest once more, so none that writes
 * may be. Safe for use by several threads.
 */
final class RandomBytes {

    private static final int FETCHED = 512;

    private final SecureRandom random = new SecureRandom();
    private final byte[] fetched = new byte[FETCHED];
    private int given = FETCHED;

    /**
     * @param bytes at most 512
     */
    synchronized byte[] next(int bytes) {
        if (bytes > FETCHED) {
            throw new IllegalArgumentException(bytes + " bytes at once, " + FETCHED + " at most");
        }
        if (given + bytes > FETCHED) {
            random.nextBytes(fetched);
            given = 0;
        }
        byte[] next = Arrays.copyOfRange(fetched, given, given + bytes);
        Arrays.fill(fetched, given, given + bytes, (byte) 0);
        given += bytes;
        return next;
    }
}
