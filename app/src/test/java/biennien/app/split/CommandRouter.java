package biennien.app.split;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc.CommandServiceImplBase;
import io.grpc.stub.StreamObserver;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Commands to one of the processes that handle them, and their answers back. */
final class CommandRouter extends CommandServiceImplBase {
    private static final String NO_HANDLER = "AXONIQ-4000";
    private static final String HANDLER_LOST = "AXONIQ-4003";

    private final Map<String, List<Outbound<CommandProviderInbound>>> handlers =
            new ConcurrentHashMap<>();
    private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(
            Outbound<CommandProviderInbound> handler, Outbound<CommandResponse> caller) {}

    @Override
    public StreamObserver<CommandProviderOutbound> openStream(
            StreamObserver<CommandProviderInbound> client) {
        Outbound<CommandProviderInbound> out = new Outbound<>(client);
        return new Inbound<>(() -> lost(out)) {
            @Override
            public void onNext(CommandProviderOutbound message) {
                switch (message.getRequestCase()) {
                    case SUBSCRIBE -> of(message.getSubscribe().getCommand()).add(out);
                    case UNSUBSCRIBE -> of(message.getUnsubscribe().getCommand()).remove(out);
                    case COMMAND_RESPONSE -> answered(message.getCommandResponse());
                    case FLOW_CONTROL, ACK, REQUEST_NOT_SET -> {
                        // We never send more than a client takes.
                    }
                }
                if (!message.getInstructionId().isEmpty()) {
                    out.send(
                            CommandProviderInbound.newBuilder()
                                    .setAck(AxonServerStub.ack(message.getInstructionId()))
                                    .build());
                }
            }
        };
    }

    private List<Outbound<CommandProviderInbound>> of(String command) {
        return handlers.computeIfAbsent(command, _ -> new CopyOnWriteArrayList<>());
    }

    @Override
    public void dispatch(Command command, StreamObserver<CommandResponse> caller) {
        Outbound<CommandResponse> out = new Outbound<>(caller);
        List<Outbound<CommandProviderInbound>> able = List.copyOf(of(command.getName()));
        if (able.isEmpty()) {
            out.answer(error(command.getMessageIdentifier(), NO_HANDLER, "no handler"));
            return;
        }
        var handler = able.get(Math.floorMod(routingKey(command).hashCode(), able.size()));
        waiting.put(command.getMessageIdentifier(), new Waiting(handler, out));
        handler.send(CommandProviderInbound.newBuilder().setCommand(command).build());
        if (!of(command.getName()).contains(handler)) {
            lost(handler);
        }
    }

    private static String routingKey(Command command) {
        return command.getProcessingInstructionsList().stream()
                .filter(instruction -> instruction.getKey() == ProcessingKey.ROUTING_KEY)
                .map(instruction -> instruction.getValue().getTextValue())
                .findFirst()
                .orElse("");
    }

    private void answered(CommandResponse response) {
        Waiting asked = waiting.remove(response.getRequestIdentifier());
        if (asked != null) {
            asked.caller().answer(response);
        }
    }

    private void lost(Outbound<CommandProviderInbound> handler) {
        handlers.values().forEach(all -> all.remove(handler));
        waiting.forEach(
                (id, asked) -> {
                    if (asked.handler() == handler && waiting.remove(id, asked)) {
                        asked.caller().answer(error(id, HANDLER_LOST, "connection lost"));
                    }
                });
        handler.complete();
    }

    private static CommandResponse error(String request, String code, String message) {
        return CommandResponse.newBuilder()
                .setMessageIdentifier(request)
                .setRequestIdentifier(request)
                .setErrorCode(code)
                .setErrorMessage(
                        ErrorMessage.newBuilder().setErrorCode(code).setMessage(message).build())
                .build();
    }
}
