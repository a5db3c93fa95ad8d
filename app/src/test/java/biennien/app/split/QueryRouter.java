package biennien.app.split;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.query.QueryProviderInbound;
import io.axoniq.axonserver.grpc.query.QueryProviderOutbound;
import io.axoniq.axonserver.grpc.query.QueryRequest;
import io.axoniq.axonserver.grpc.query.QueryResponse;
import io.axoniq.axonserver.grpc.query.QueryServiceGrpc.QueryServiceImplBase;
import io.axoniq.axonserver.grpc.query.SubscriptionQuery;
import io.axoniq.axonserver.grpc.query.SubscriptionQueryRequest;
import io.axoniq.axonserver.grpc.query.SubscriptionQueryResponse;
import io.grpc.stub.StreamObserver;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Queries to one of the processes that answer them; subscriptions to all of them. */
final class QueryRouter extends QueryServiceImplBase {
    private static final String NO_HANDLER = "AXONIQ-5000";

    private final Map<String, List<Outbound<QueryProviderInbound>>> handlers =
            new ConcurrentHashMap<>();
    private final Map<String, Outbound<QueryResponse>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Subscriber> subscribers = new ConcurrentHashMap<>();

    private record Subscriber(SubscriptionQuery query, Outbound<SubscriptionQueryResponse> out) {}

    @Override
    public StreamObserver<QueryProviderOutbound> openStream(
            StreamObserver<QueryProviderInbound> client) {
        Outbound<QueryProviderInbound> out = new Outbound<>(client);
        return new Inbound<>(() -> lost(out)) {
            @Override
            public void onNext(QueryProviderOutbound message) {
                switch (message.getRequestCase()) {
                    case SUBSCRIBE -> subscribed(message.getSubscribe().getQuery(), out);
                    case UNSUBSCRIBE -> of(message.getUnsubscribe().getQuery()).remove(out);
                    case QUERY_RESPONSE -> {
                        var caller = waiting.get(message.getQueryResponse().getRequestIdentifier());
                        if (caller != null) {
                            caller.send(message.getQueryResponse());
                        }
                    }
                    case QUERY_COMPLETE -> {
                        var caller = waiting.remove(message.getQueryComplete().getRequestId());
                        if (caller != null) {
                            caller.complete();
                        }
                    }
                    case SUBSCRIPTION_QUERY_RESPONSE ->
                            forward(message.getSubscriptionQueryResponse());
                    case FLOW_CONTROL, ACK, REQUEST_NOT_SET -> {
                        // We never send more than a client takes.
                    }
                }
                if (!message.getInstructionId().isEmpty()) {
                    out.send(
                            QueryProviderInbound.newBuilder()
                                    .setAck(AxonServerStub.ack(message.getInstructionId()))
                                    .build());
                }
            }
        };
    }

    private List<Outbound<QueryProviderInbound>> of(String query) {
        return handlers.computeIfAbsent(query, _ -> new CopyOnWriteArrayList<>());
    }

    /** A process that comes later hears of the subscriptions that there are. */
    private void subscribed(String query, Outbound<QueryProviderInbound> handler) {
        if (!of(query).contains(handler)) {
            of(query).add(handler);
        }
        subscribers.values().stream()
                .filter(subscriber -> subscriber.query().getQueryRequest().getQuery().equals(query))
                .forEach(subscriber -> handler.send(subscribe(subscriber.query())));
    }

    private void lost(Outbound<QueryProviderInbound> handler) {
        handlers.values().forEach(all -> all.remove(handler));
        handler.complete();
    }

    private void forward(SubscriptionQueryResponse response) {
        Subscriber subscriber = subscribers.get(response.getSubscriptionIdentifier());
        if (subscriber != null) {
            subscriber.out().send(response);
        }
    }

    @Override
    public void query(QueryRequest request, StreamObserver<QueryResponse> caller) {
        Outbound<QueryResponse> out = new Outbound<>(caller);
        var able = of(request.getQuery());
        if (able.isEmpty()) {
            out.answer(
                    QueryResponse.newBuilder()
                            .setRequestIdentifier(request.getMessageIdentifier())
                            .setErrorCode(NO_HANDLER)
                            .setErrorMessage(ErrorMessage.newBuilder().setMessage("no handler"))
                            .build());
            return;
        }
        waiting.put(request.getMessageIdentifier(), out);
        able.getFirst().send(QueryProviderInbound.newBuilder().setQuery(request).build());
    }

    @Override
    public StreamObserver<SubscriptionQueryRequest> subscription(
            StreamObserver<SubscriptionQueryResponse> client) {
        Outbound<SubscriptionQueryResponse> out = new Outbound<>(client);
        return new Inbound<>(() -> unsubscribed(out)) {
            @Override
            public void onNext(SubscriptionQueryRequest request) {
                switch (request.getRequestCase()) {
                    case SUBSCRIBE -> {
                        SubscriptionQuery query = request.getSubscribe();
                        subscribers.put(
                                query.getSubscriptionIdentifier(), new Subscriber(query, out));
                        of(query.getQueryRequest().getQuery())
                                .forEach(handler -> handler.send(subscribe(query)));
                    }
                    case GET_INITIAL_RESULT ->
                            of(request.getGetInitialResult().getQueryRequest().getQuery()).stream()
                                    .findFirst()
                                    .ifPresent(
                                            handler ->
                                                    handler.send(
                                                            QueryProviderInbound.newBuilder()
                                                                    .setSubscriptionQueryRequest(
                                                                            request)
                                                                    .build()));
                    case UNSUBSCRIBE -> unsubscribed(out);
                    case FLOW_CONTROL, REQUEST_NOT_SET -> {
                        // We never send more than a client takes.
                    }
                }
            }
        };
    }

    private void unsubscribed(Outbound<SubscriptionQueryResponse> out) {
        subscribers
                .entrySet()
                .removeIf(
                        entry -> {
                            boolean mine = entry.getValue().out() == out;
                            if (mine) {
                                SubscriptionQuery query = entry.getValue().query();
                                of(query.getQueryRequest().getQuery())
                                        .forEach(handler -> handler.send(unsubscribe(query)));
                            }
                            return mine;
                        });
        out.complete();
    }

    private static QueryProviderInbound subscribe(SubscriptionQuery query) {
        return QueryProviderInbound.newBuilder()
                .setSubscriptionQueryRequest(
                        SubscriptionQueryRequest.newBuilder().setSubscribe(query))
                .build();
    }

    private static QueryProviderInbound unsubscribe(SubscriptionQuery query) {
        return QueryProviderInbound.newBuilder()
                .setSubscriptionQueryRequest(
                        SubscriptionQueryRequest.newBuilder().setUnsubscribe(query))
                .build();
    }
}
