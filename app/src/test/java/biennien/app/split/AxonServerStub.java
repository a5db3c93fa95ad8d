package biennien.app.split;

import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc.PlatformServiceImplBase;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.Executors;

/**
 * As much of Axon Server as our processes use: it routes commands and subscription queries between
 * whoever is connected, and keeps nothing. It proves wiring and serialisation, not the server.
 */
final class AxonServerStub implements AutoCloseable {
    private final Server server;

    private AxonServerStub(Server server) {
        this.server = server;
    }

    static AxonServerStub start() {
        return start(freePort());
    }

    static AxonServerStub start(int port) {
        try {
            return new AxonServerStub(
                    NettyServerBuilder.forAddress(
                                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                            .executor(Executors.newVirtualThreadPerTaskExecutor())
                            .addService(new Platform())
                            .addService(new CommandRouter())
                            .addService(new QueryRouter())
                            .build()
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process of its own, to be killed. */
    public static void main(String[] args) throws InterruptedException {
        start(Integer.parseInt(args[0])).server.awaitTermination();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    int port() {
        return server.getPort();
    }

    /** Cuts every connection at once. */
    @Override
    public void close() {
        try {
            server.shutdownNow().awaitTermination();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static InstructionAck ack(String instruction) {
        return InstructionAck.newBuilder().setInstructionId(instruction).setSuccess(true).build();
    }

    private static final class Platform extends PlatformServiceImplBase {
        @Override
        public void getPlatformServer(
                ClientIdentification client, StreamObserver<PlatformInfo> answer) {
            answer.onNext(PlatformInfo.newBuilder().setSameConnection(true).build());
            answer.onCompleted();
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(
                StreamObserver<PlatformOutboundInstruction> client) {
            Outbound<PlatformOutboundInstruction> out = new Outbound<>(client);
            return new Inbound<>(out::complete) {
                @Override
                public void onNext(PlatformInboundInstruction instruction) {
                    if (!instruction.getInstructionId().isEmpty()) {
                        out.send(
                                PlatformOutboundInstruction.newBuilder()
                                        .setAck(ack(instruction.getInstructionId()))
                                        .build());
                    }
                }
            };
        }
    }
}
