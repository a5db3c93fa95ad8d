package biennien.bench;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** How long a reader waits for each page when the log is big, and how much the page weighs. */
final class PagesBench {

    private static final double MEDIAN = 300;
    private static final double P99 = 1_000;
    private static final double KILOBYTES = 300;

    /** What a page makes the browser fetch; the chart library stands apart. */
    private static final Pattern FETCHED =
            Pattern.compile("(?:src|href)=\"(/(?:assets|vendor|fonts)/[^\"]+)\"");

    private static final Pattern WITHIN = Pattern.compile("url\\(\"?(/fonts/[^\")]+)\"?\\)");
    private static final String CHARTS = "echarts";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param events about how many
     * @param window of each page
     */
    record Plan(int events, Duration window) {}

    private final Plan plan;
    private final Report report;
    private final HttpClient http = HttpClient.newHttpClient();

    /** The position before the figures of the ward. */
    private long before;

    PagesBench(Plan plan, Report report) {
        this.plan = plan;
        this.report = report;
    }

    void run(Path data) throws Exception {
        try (Service service = Service.on(data)) {
            report.line("%s", service.requireDurable());
            service.stopProjections();
            try (Connection connection = service.connect()) {
                AsofMaking making =
                        new AsofMaking(new SingleConnectionDataSource(connection, true));
                long head = making.make(plan.events());
                before = Ward.make(service);
                service.startProjections();
                new Lag(service).awaitHead();
                service.stopProjections();
                JdbcClient.create(new SingleConnectionDataSource(connection, true))
                        .sql("ANALYZE")
                        .update();
                report.line("%,d events, and a ward with 1,000 figures of one year", head + 1);
            }
            measure(service.address());
            report.line("load at the end %s", Cpu.load());
        }
    }

    private void measure(String address) throws Exception {
        List<String> late = new ArrayList<>();
        report.line(
                "%-56s %8s %8s %8s   kB sent, of the page itself, of all text",
                "ms", "p50", "p99", "most");
        for (Map.Entry<String, Boolean> page : pages(address).entrySet()) {
            String url = address + page.getKey();
            boolean signedIn = page.getValue();
            Weight weight = weigh(address, url, signedIn);
            Times times = Times.of(() -> () -> get(url, signedIn), 1, plan.window());
            boolean kept =
                    times.p50() < MEDIAN
                            && times.p99() < P99
                            && weight.sent() < KILOBYTES * 1000
                            && weight.page() < KILOBYTES * 1000;
            report.line(
                    "%-56s %8.1f %8.1f %8.1f   %5.0f %5.0f %5.0f  %s",
                    page.getKey().length() > 56 ? page.getKey().substring(0, 56) : page.getKey(),
                    times.p50(),
                    times.p99(),
                    times.most(),
                    weight.sent() / 1e3,
                    weight.page() / 1e3,
                    weight.text() / 1e3,
                    kept ? "" : "TOO MUCH");
            if (!kept) {
                late.add(page.getKey());
            }
        }
        report.line(
                "%.0f ms at the median, %.0f ms at p99, %.0f kB without the chart library, sent and"
                        + " of each page unpacked: %s",
                MEDIAN, P99, KILOBYTES, late.isEmpty() ? "reached" : "MISSED by " + late);
    }

    /** Each kind of page, and whether it needs an account. */
    private Map<String, Boolean> pages(String address) {
        String figure = first(address, "/api/v1/figures?limit=1", "id");
        String unit = ask(address, "/api/v1/figures?limit=1").at("/items/0/unit/id").asString();
        String explain =
                ask(address, "/api/v1/figures?limit=1")
                        .at("/items/0/explain")
                        .asString()
                        .replace("/api/v1", "");
        String province = first(address, "/api/v1/units?level=province&limit=1", "id");
        String source = first(address, "/api/v1/sources?limit=1", "id");
        String ward = Ward.UNIT;
        String counted =
                ask(
                                address,
                                "/api/v1/coverage?unit=%1$s&from=%2$d-01-01&to=%2$d-12-31"
                                        .formatted(ward, Ward.YEAR))
                        .at("/items/0/explain")
                        .asString()
                        .replaceFirst("/api/v1", "");
        Map<String, Boolean> pages = new LinkedHashMap<>();
        for (String open :
                List.of(
                        "/",
                        "/search?q=xa",
                        "/units",
                        "/units/" + unit,
                        "/units/" + province,
                        "/facts/figures/" + figure,
                        "/events/1000",
                        explain,
                        "/years",
                        "/years/2020?unit=" + unit,
                        "/years/2020?unit=" + province + "&within=true",
                        "/compare?unit=" + unit + "&from=10000",
                        "/units/" + ward,
                        "/years/" + Ward.YEAR + "?unit=" + ward,
                        "/years/" + Ward.YEAR + "?table=T7&unit=" + ward,
                        "/compare?year=" + Ward.YEAR + "&unit=" + ward + "&from=" + before,
                        counted,
                        "/registers/figures?unit=" + ward,
                        "/registers/claims?unit=" + ward,
                        "/registers/reconciliations?unit=" + ward,
                        "/sources/source:bench-ward-first",
                        "/registers",
                        "/registers/figures",
                        "/registers/figures?unit=" + province + "&within=true",
                        "/registers/groups",
                        "/registers/claims?unit=" + unit,
                        "/registers/reconciliations?unit=" + unit,
                        "/sources",
                        "/sources/" + source,
                        "/log",
                        "/login")) {
            pages.put(open, false);
        }
        for (String inside :
                List.of(
                        "/record",
                        "/record/report-figure",
                        "/import",
                        "/care",
                        "/care/accounts",
                        "/care/processors",
                        "/care/letters",
                        "/care/rebuilds",
                        "/care/ledger")) {
            pages.put(inside, true);
        }
        return pages;
    }

    private String first(String address, String list, String member) {
        return ask(address, list).at("/items/0/" + member).asString();
    }

    private JsonNode ask(String address, String path) {
        try {
            return JSON.readTree(get(address + path, false).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param sent bytes that travel, compressed where the service does so
     * @param page bytes of the page itself, unpacked
     * @param text bytes of all of it
     */
    private record Weight(int sent, int page, int text) {}

    private Weight weigh(String address, String url, boolean signedIn)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = packed(url, signedIn);
        byte[] page = unpacked(answer);
        int sent = answer.body().length;
        int text = page.length;
        Matcher fetched = FETCHED.matcher(new String(page, StandardCharsets.UTF_8));
        List<String> all = new ArrayList<>();
        while (fetched.find()) {
            all.add(fetched.group(1));
        }
        for (int i = 0; i < all.size(); i++) {
            HttpResponse<byte[]> part = packed(address + all.get(i), false);
            byte[] open = unpacked(part);
            if (all.get(i).endsWith(".css")) {
                Matcher fonts = WITHIN.matcher(new String(open, StandardCharsets.UTF_8));
                while (fonts.find()) {
                    if (!all.contains(fonts.group(1))) {
                        all.add(fonts.group(1));
                    }
                }
            }
            if (!all.get(i).contains(CHARTS)) {
                sent += part.body().length;
                text += open.length;
            }
        }
        return new Weight(sent, page.length, text);
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return packed
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
                : answer.body();
    }

    private HttpResponse<byte[]> packed(String url, boolean signedIn)
            throws IOException, InterruptedException {
        return sent(request(url, signedIn).header("Accept-Encoding", "gzip"));
    }

    private HttpResponse<byte[]> get(String url, boolean signedIn)
            throws IOException, InterruptedException {
        return sent(request(url, signedIn));
    }

    private HttpResponse<byte[]> sent(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    answer.uri()
                            + ": "
                            + answer.statusCode()
                            + " "
                            + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    private static HttpRequest.Builder request(String url, boolean signedIn) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html, */*");
        if (signedIn) {
            request.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(
                                            ("admin:" + Service.ADMIN_PASSWORD)
                                                    .getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }
}
