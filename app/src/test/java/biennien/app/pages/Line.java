package biennien.app.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a browser and the service, which can be cut and mended. */
final class Line implements AutoCloseable {
    private final URI service;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    Line(String address) {
        service = URI.create(address);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Everything that goes over it breaks, and whoever comes is turned away. */
    void cut() {
        cut = true;
        open.forEach(Line::quietly);
        open.clear();
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket browser = door.accept();
                if (cut) {
                    quietly(browser);
                    continue;
                }
                Socket server = new Socket(service.getHost(), service.getPort());
                open.add(browser);
                open.add(server);
                pump(browser, server);
                pump(server, browser);
            } catch (IOException closed) {
                // Whoever closes the door wants no more of it.
            }
        }
    }

    private void pump(Socket from, Socket to) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (InputStream in = from.getInputStream();
                                    OutputStream out = to.getOutputStream()) {
                                in.transferTo(out);
                            } catch (IOException over) {
                                // Either end may go at any time.
                            } finally {
                                quietly(from);
                                quietly(to);
                                open.remove(from);
                                open.remove(to);
                            }
                        });
    }

    private static void quietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }
}
