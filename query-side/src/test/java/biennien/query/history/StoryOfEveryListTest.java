package biennien.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.query.ReadModel;
import biennien.query.Story;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of versions and differences on a story in which every feature has its part. */
class StoryOfEveryListTest {

    private static ReadModel model;
    private static ListLaws laws;

    @BeforeAll
    static void everything() {
        model = new ReadModel();
        model.record(Story.everything());
        laws = new ListLaws(model);
    }

    @AfterAll
    static void end() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activities",
                "certifications",
                "commendations",
                "exemplary-titles",
                "figures",
                "groups",
                "handovers",
                "inspections",
                "models",
                "organisations",
                "programmes",
                "rankings",
                "reorganisations",
                "seals",
                "sources",
                "units"
            })
    void a_list_tells_its_versions_and_its_differences(String register) {
        assertThat(model.get("/api/v1/" + register).items()).as(register).isNotEmpty();
        laws.versionsAreWhatTheListShowed(register);
        long head = model.head();
        long step = Math.max(1, head / 7);
        for (long from = -1; from < head; from += step) {
            laws.differenceIsExact(register, "", from, Math.min(head, from + 1));
            laws.differenceIsExact(register, "", from, head);
        }
    }

    @Test
    void a_difference_names_the_lists_it_knows() {
        assertThat(model.get("/api/v1/diff?from=0&register=nothing").text())
                .contains("activities, ", "inspections, ", "models, ", "programmes, ");
    }
}
