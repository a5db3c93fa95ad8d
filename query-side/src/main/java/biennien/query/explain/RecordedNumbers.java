package biennien.query.explain;

import static biennien.query.explain.RecordedExplainer.Kind.always;
import static biennien.query.explain.RecordedExplainer.Kind.numbers;
import static biennien.query.explain.RecordedExplainer.Kind.quantity;

import biennien.query.kernel.Groups;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import tools.jackson.databind.JsonNode;

import java.util.regex.MatchResult;

/** Which numbers of which register an event states, and where in the event. */
@Configuration(proxyBeanMethods = false)
class RecordedNumbers {

    /** How many members a group had on a day. */
    @Bean
    Explainer explainedGroups() {
        return new RecordedExplainer(
                "groups",
                Groups.GROUP,
                quantity("/memberCounts/\\d+", "/members", always("/members")));
    }

    /** What a model counted on a day. */
    @Bean
    Explainer explainedModels() {
        return new ModelExplainer(
                new RecordedExplainer(
                        "models",
                        Groups.MODEL,
                        quantity("/counters/\\d+/counts/\\d+", "/counted", always("/counted"))));
    }

    /** What was counted of an activity. */
    @Bean
    Explainer explainedActivities() {
        return new RecordedExplainer(
                "activities",
                Groups.ACTIVITY,
                quantity(
                        "/counts/(\\d+)",
                        "/quantity",
                        (_, place, payload) ->
                                there(payload, "/counts/" + place.group(1) + "/quantity")));
    }

    /** What a programme aims at. */
    @Bean
    Explainer explainedProgrammes() {
        return new RecordedExplainer(
                "programmes",
                Groups.PROGRAMME,
                quantity("/targets/\\d+", "/target", always("/target")));
    }

    /** How many were commended together. */
    @Bean
    Explainer explainedCommendations() {
        return new RecordedExplainer(
                "commendations",
                Groups.COMMENDATION,
                numbers("", "lượt", always("/recipient/count"), "/recipient/count"));
    }

    /** The points of a ranking. */
    @Bean
    Explainer explainedRankings() {
        return new RecordedExplainer(
                "rankings", Groups.RANKING, numbers("", "điểm", always("/points"), "points"));
    }

    /** How many of the parts of a place were recognised when it was assessed. */
    @Bean
    Explainer explainedCertifications() {
        return new RecordedExplainer(
                "certifications",
                Groups.CERTIFICATION,
                numbers(
                        "/assessment",
                        null,
                        always("/counts"),
                        "/counts/total",
                        "/counts/registered",
                        "/counts/recognised"));
    }

    /** The lines of a batch, and what they were told to hold. */
    @Bean
    Explainer explainedHandovers() {
        return new HandoverExplainer(
                new RecordedExplainer(
                        "handovers",
                        Groups.HANDOVER,
                        quantity("/items/(\\d+)/parts/(\\d+)", "/quantity", RecordedNumbers::part),
                        quantity(
                                "/items/(\\d+)",
                                "/quantity",
                                (_, place, payload) ->
                                        payload.at("/items/0/of").isMissingNode()
                                                ? there(
                                                        payload,
                                                        "/items/" + place.group(1) + "/quantity")
                                                : null)));
    }

    /** The parts that one event tells of several lines stand in one list. */
    static @Nullable String part(Told told, MatchResult place, JsonNode payload) {
        int item = Integer.parseInt(place.group(1));
        int part = Integer.parseInt(place.group(2));
        JsonNode parts = told.answer().at("/items/" + item + "/parts");
        long event = parts.path(part).path("position").asLong();
        int before = 0;
        for (int i = 0; i < part; i++) {
            if (parts.path(i).path("position").asLong() == event) {
                before++;
            }
        }
        JsonNode stated = payload.path("items");
        for (int i = 0; i < stated.size(); i++) {
            JsonNode of = stated.path(i).path("of");
            if (of.isIntegralNumber() && of.asInt() == item && before-- == 0) {
                return "/items/" + i + "/quantity";
            }
        }
        return null;
    }

    private static @Nullable String there(JsonNode payload, String pointer) {
        return payload.at(pointer).isMissingNode() ? null : pointer;
    }
}
