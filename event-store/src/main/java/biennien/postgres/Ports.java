package biennien.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine's own address. */
final class Ports {

    // Below the range from which Linux takes the ports of outgoing connections (32768 and above): a
    // port that PostgreSQL
    // leaves while it restarts is not taken by one of those.
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;

    private Ports() {}

    static boolean isFree(int port) {
        try (ServerSocket _ =
                new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    static int anyFree() {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new PostgresUnavailable(
                "No free port between %d and %d on 127.0.0.1.".formatted(FIRST, LAST));
    }
}
