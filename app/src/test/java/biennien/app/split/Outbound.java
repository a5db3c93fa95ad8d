package biennien.app.split;

import io.grpc.stub.StreamObserver;

/** What goes to one client, from any thread; what comes too late is dropped. */
final class Outbound<T> {
    private final StreamObserver<T> client;
    private boolean over;

    Outbound(StreamObserver<T> client) {
        this.client = client;
    }

    synchronized void send(T message) {
        if (!over) {
            client.onNext(message);
        }
    }

    synchronized void complete() {
        if (!over) {
            over = true;
            client.onCompleted();
        }
    }

    synchronized void answer(T message) {
        send(message);
        complete();
    }
}
