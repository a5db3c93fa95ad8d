package biennien.bench.kill;

import biennien.bench.kill.Request.Acknowledged;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one writer asks: several kinds of commands, mostly about what it recorded itself, so that
 * each is right and would be accepted. Sources are claimed under their names and change what all
 * other decisions stand on.
 */
final class Requests {

    private static final String UNIT = "unit:kill-province";
    private static final String SOURCE = "source:kill-report";
    private static final String CITATION = "{\"source\":\"" + SOURCE + "\"}";

    private final AtomicLong numbers;
    private final List<String> groups = new ArrayList<>();
    private final List<String> figures = new ArrayList<>();

    /**
     * @param numbers shared by all writers of a run
     */
    Requests(AtomicLong numbers) {
        this.numbers = numbers;
    }

    /** What must be there before the first of them. */
    static List<Request> ground() {
        return List.of(
                request(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"province","name":"Thử"}}
                        """
                                .formatted(UNIT),
                        UNIT),
                request(
                        "/api/v1/sources",
                        """
                        {"id":"%s","kind":"report","title":"Báo cáo thử"}
                        """
                                .formatted(SOURCE),
                        SOURCE));
    }

    Request next() {
        int chance = ThreadLocalRandom.current().nextInt(100);
        if (chance < 1) {
            return source();
        }
        if (chance < 10 || groups.isEmpty()) {
            return group();
        }
        if (chance < 20 || figures.isEmpty()) {
            return figure();
        }
        if (chance < 30) {
            return handover();
        }
        return chance < 65 ? count(any(groups)) : correction(any(figures));
    }

    /** Later commands are about what was made. */
    void made(Acknowledged answer) {
        switch (answer.request().path()) {
            case "/api/v1/groups" -> groups.add(answer.id());
            case "/api/v1/figures" -> figures.add(answer.id());
            default -> {
                // The others stand alone.
            }
        }
    }

    private Request source() {
        long n = numbers.incrementAndGet();
        return request(
                "/api/v1/sources",
                "{\"kind\":\"report\",\"title\":\"Báo cáo số %d\"}".formatted(n),
                "số " + n + '"');
    }

    private Request group() {
        long n = numbers.incrementAndGet();
        return request(
                "/api/v1/groups",
                """
                {"unit":"%s","type":"mediation-group","name":"Tổ hòa giải số %d",
                 "founded":"2021-05","citation":%s}
                """
                        .formatted(UNIT, n, CITATION),
                "số " + n + '"');
    }

    private Request count(String group) {
        long n = numbers.incrementAndGet();
        return request(
                "/api/v1/groups/" + group + "/count-members",
                """
                {"members":{"kind":"EXACT","value":"%d","unit":"người","measure":"STOCK"},
                 "on":"2022-11-30","citation":%s}
                """
                        .formatted(n, CITATION),
                "\"" + n + '"');
    }

    private Request figure() {
        long n = numbers.incrementAndGet();
        return request(
                "/api/v1/figures",
                """
                {"unit":"%s","indicator":"weapon-handover-count",%s,"citation":%s}
                """
                        .formatted(UNIT, reading(n), CITATION),
                "\"" + n + '"');
    }

    private Request correction(String figure) {
        long n = numbers.incrementAndGet();
        return request(
                "/api/v1/figures/" + figure + "/correct",
                """
                {"correction":{"kind":"ENTRY_ERROR","reason":"gõ nhầm số","citation":%s},%s}
                """
                        .formatted(CITATION, reading(n)),
                "\"" + n + '"');
    }

    private Request handover() {
        long n = numbers.incrementAndGet();
        return request(
                "/api/v1/handovers",
                """
                {"unit":"%s","on":"2022-07","citation":%s,
                 "items":[{"type":"homemade-gun","mode":"voluntary-handover",
                           "quantity":{"kind":"EXACT","value":"%d","unit":"khẩu",
                                       "measure":"FLOW"}}]}
                """
                        .formatted(UNIT, CITATION, n),
                "\"" + n + '"');
    }

    private static String reading(long n) {
        return """
        "subject":{"type":"weapon-type","code":"homemade-gun"},
        "quantity":{"kind":"EXACT","value":"%d","unit":"khẩu","measure":"FLOW"},
        "period":{"edtf":"2022-07","shape":"POINT"},"statedBy":"Công an tỉnh"\
        """
                .formatted(n);
    }

    private static Request request(String path, String body, String mark) {
        return new Request(path, UUID.randomUUID().toString(), body, mark);
    }

    private static String any(List<String> ids) {
        return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }
}
