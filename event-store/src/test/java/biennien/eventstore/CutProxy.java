package biennien.eventstore;

import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

/** A cable to PostgreSQL that can be cut at the worst moment. */
final class CutProxy implements AutoCloseable {

    /** What happens to the next bytes. */
    enum Cable {
        WHOLE,
        /** The next request does not arrive, and its sender's connection breaks. */
        CUT_BEFORE_REQUEST,
        /** The next request arrives; its sender's connection breaks instead of the answer. */
        CUT_BEFORE_ANSWER,
        /** The next request arrives, and its sender's connection breaks at once. */
        CUT_AFTER_REQUEST
    }

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI server;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile Cable cable = Cable.WHOLE;
    private volatile boolean open = true;

    CutProxy(String jdbcUrl) throws IOException {
        server = URI.create(jdbcUrl.substring("jdbc:".length()));
        Thread.ofVirtual().start(this::accept);
    }

    DataSource dataSource(biennien.postgres.TestDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {door.getInetAddress().getHostAddress()});
        source.setPortNumbers(new int[] {door.getLocalPort()});
        source.setDatabaseName(database.name());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }

    void cut(Cable next) {
        cable = next;
    }

    /** New connections break at once, while closed. */
    void open(boolean nowOpen) {
        open = nowOpen;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                sockets.add(client);
                if (!open) {
                    client.close();
                    continue;
                }
                Socket upstream = new Socket(server.getHost(), server.getPort());
                sockets.add(upstream);
                Thread.ofVirtual().start(() -> requests(client, upstream));
                Thread.ofVirtual().start(() -> answers(upstream, client));
            }
        } catch (IOException e) {
            close();
        }
    }

    private void requests(Socket client, Socket upstream) {
        try (client) {
            InputStream from = client.getInputStream();
            OutputStream to = upstream.getOutputStream();
            byte[] bytes = new byte[65_536];
            for (int n = from.read(bytes); n >= 0; n = from.read(bytes)) {
                if (cable == Cable.CUT_BEFORE_REQUEST) {
                    cable = Cable.WHOLE;
                    return;
                }
                to.write(bytes, 0, n);
                if (cable == Cable.CUT_AFTER_REQUEST) {
                    cable = Cable.WHOLE;
                    return;
                }
            }
            upstream.close();
        } catch (IOException e) {
            // The other direction ended it.
            return;
        }
    }

    private void answers(Socket upstream, Socket client) {
        try {
            InputStream from = upstream.getInputStream();
            OutputStream to = client.getOutputStream();
            byte[] bytes = new byte[65_536];
            for (int n = from.read(bytes); n >= 0; n = from.read(bytes)) {
                if (cable == Cable.CUT_BEFORE_ANSWER) {
                    cable = Cable.WHOLE;
                    client.close();
                    return;
                }
                to.write(bytes, 0, n);
            }
            client.close();
        } catch (IOException e) {
            // The other direction ended it.
            return;
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
