package biennien.app.split;

import io.grpc.stub.StreamObserver;

/** What comes from one client until it leaves, politely or not. */
abstract class Inbound<T> implements StreamObserver<T> {
    private final Runnable gone;

    Inbound(Runnable gone) {
        this.gone = gone;
    }

    @Override
    public void onError(Throwable broken) {
        gone.run();
    }

    @Override
    public void onCompleted() {
        gone.run();
    }
}
