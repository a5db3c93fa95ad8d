package biennien.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.query.ReadModel;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds of every list that has versions and differences, whatever was recorded. */
final class ListLaws {

    private final ReadModel model;

    ListLaws(ReadModel model) {
        this.model = model;
    }

    /** Where in a log a basis may lie: at both ends more often than by chance. */
    static Arbitrary<Double> parts() {
        return Arbitraries.frequency(Tuple.of(1, 0.0), Tuple.of(1, 1.0), Tuple.of(6, 0.5))
                .flatMap(
                        part ->
                                part == 0.5
                                        ? Arbitraries.doubles()
                                                .between(0, 1)
                                                .withDistribution(RandomDistribution.uniform())
                                        : Arbitraries.just(part));
    }

    /** A version is shown as the list showed it last; those without an end are the list. */
    void versionsAreWhatTheListShowed(String register) {
        Map<Long, List<JsonNode>> lists = new HashMap<>();
        List<JsonNode> last = new ArrayList<>();
        List<JsonNode> versions = all("/api/v1/" + register + "?history=true");
        for (JsonNode version : versions) {
            JsonNode known = version.path("known");
            long shownAt = known.path("to").isNull() ? model.head() : known.path("to").asLong() - 1;
            var item = ((ObjectNode) version.deepCopy());
            item.remove("known");
            assertThat(
                            lists.computeIfAbsent(
                                    shownAt,
                                    basis -> all("/api/v1/" + register + "?basis=" + basis)))
                    .contains(item);
            if (known.path("to").isNull()) {
                last.add(item);
            }
        }
        assertThat(last)
                .containsExactlyInAnyOrderElementsOf(all("/api/v1/" + register + "?limit=1000"));
        assertThat(all("/api/v1/" + register + "?history=true&limit=3")).isEqualTo(versions);
    }

    /** The list at one basis with the difference is the list at the other. */
    void differenceIsExact(String register, String filter, long from, long to) {
        String list = "/api/v1/" + register + "?limit=1000" + filter + "&basis=";
        String diff =
                "/api/v1/diff?register=%s&from=%d&to=%d%s".formatted(register, from, to, filter);
        List<JsonNode> changes = all(diff + "&limit=4");
        assertThat(all(diff)).isEqualTo(changes);
        assertThat(applied(all(list + from), changes)).isEqualTo(all(list + to));
        for (JsonNode change : changes) {
            assertThat(change.path("causes").isEmpty()).as(change.toString()).isFalse();
            change.path("causes")
                    .forEach(
                            cause ->
                                    assertThat(cause.path("position").asLong())
                                            .isGreaterThan(from)
                                            .isLessThanOrEqualTo(to));
        }
    }

    /** As a reader would who has nothing but the first answer and the changes. */
    private static List<JsonNode> applied(List<JsonNode> before, List<JsonNode> changes) {
        List<JsonNode> items = new ArrayList<>(before);
        Map<String, JsonNode> coming = new HashMap<>();
        for (JsonNode change : changes) {
            int place = place(items, change.path("id").asString());
            boolean moved = change.path("moved").asBoolean();
            if (change.path("change").asString().equals("removed") || moved) {
                if (place >= 0) {
                    items.remove(place);
                }
            } else {
                items.set(place, change.path("after"));
            }
            if (moved) {
                coming.put(change.path("id").asString(), change);
            }
        }
        while (!coming.isEmpty()) {
            JsonNode next =
                    coming.values().stream()
                            .filter(change -> !coming.containsKey(precedes(change)))
                            .findFirst()
                            .orElseThrow();
            coming.remove(next.path("id").asString());
            String precedes = precedes(next);
            items.add(precedes == null ? items.size() : place(items, precedes), next.path("after"));
        }
        return items;
    }

    private static @Nullable String precedes(JsonNode change) {
        return change.path("precedes").isNull() ? null : change.path("precedes").asString();
    }

    private static int place(List<JsonNode> items, String id) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).path("id").asString().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** All pages, without the links to explanations: each names the basis it stands in. */
    private List<JsonNode> all(String address) {
        var page = model.get(address);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        List<JsonNode> items = page.items();
        while (!page.at("/next").isNull()) {
            page = model.get(page.at("/next").asString());
            items.addAll(page.items());
        }
        items.forEach(ListLaws::withoutLinks);
        return items;
    }

    private static void withoutLinks(JsonNode part) {
        if (part instanceof ObjectNode object) {
            object.remove("explain");
        }
        part.forEach(ListLaws::withoutLinks);
    }
}
