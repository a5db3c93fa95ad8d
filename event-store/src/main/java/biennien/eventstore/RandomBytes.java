package biennien.eventstore;

import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Random bytes of the platform, fetched many at a time: each fetch takes as long as many bytes do,
 * and a command needs a few bytes four times. What was given is kept nowhere. Safe for use by
 * several threads.
 */
final class RandomBytes {

    private static final int FETCHED = 4_096;

    private final SecureRandom random = new SecureRandom();
    private final byte[] fetched = new byte[FETCHED];
    private int given = FETCHED;

    /**
     * @param bytes at most 4,096
     */
    synchronized byte[] next(int bytes) {
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
