package biennien.app;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The number of a decision belongs to one decision of its issuer in a year, whoever asks when. */
class DecisionNumberStoryTest {
    private static final String COMMENDATIONS = "/api/v1/commendations";
    private static final String COMMUNE = "unit:so-quyet-dinh-xa";
    private static final String OTHER_COMMUNE = "unit:so-quyet-dinh-xa-khac";

    private static final Service SERVICE = Service.shared();

    private final Caller recorder = SERVICE.recorder();

    @BeforeAll
    static void units() {
        establish("unit:so-quyet-dinh-tinh", "province", "Quyết Định", null);
        establish(COMMUNE, "commune", "Số Một", "unit:so-quyet-dinh-tinh");
        establish(OTHER_COMMUNE, "commune", "Số Hai", "unit:so-quyet-dinh-tinh");
    }

    @Test
    void one_decision_commends_many_and_another_day_under_its_number_is_refused() {
        Answer first = commend("a1", COMMUNE, "commune-pc-chair", "05/QĐ-UBND", "2026-03-05");
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        Answer second = commend("a2", COMMUNE, "commune-pc-chair", "5/qđ-ubnd", "2026-03-05");
        assertThat(second.status()).as(second.text()).isEqualTo(201);
        long head = SERVICE.head();

        Answer no = commend("a3", COMMUNE, "commune-pc-chair", "05/QĐ-UBND", "2026-03-06");

        assertThat(no.status()).as(no.text()).isEqualTo(409);
        assertThat(no.problem()).isEqualTo("decision-number-taken");
        assertThat(no.json().path("detail").asString())
                .contains(
                        "commendation of 2026-03-05",
                        "'commendation:so-quyet-dinh-a1'",
                        "position " + first.position(),
                        "can't be commendation of 2026-03-06");
        assertThat(no.json().at("/errors/0/pointer").asString()).isEqualTo("/decision");
        assertThat(SERVICE.head()).isEqualTo(head);
    }

    @Test
    void another_kind_of_act_under_the_number_is_refused() {
        commend("b1", COMMUNE, "commune-pc-chair", "06/QĐ-UBND", "2026-03-05").position();

        Answer no =
                recorder.post(
                        COMMENDATIONS + "/commendation:so-quyet-dinh-b1/annul",
                        """
                        {"ground":"false-dossier","decision":"06/QĐ-UBND","annulledOn":"2026-03-05"}
                        """);

        assertThat(no.problem()).isEqualTo("decision-number-taken");
    }

    @Test
    void another_issuer_another_year_or_a_vague_day_share_the_number_freely() {
        for (Answer yes :
                List.of(
                        commend("c1", COMMUNE, "commune-pc-chair", "07/QĐ-UBND", "2026-03-05"),
                        commend(
                                "c2",
                                OTHER_COMMUNE,
                                "commune-pc-chair",
                                "07/QĐ-UBND",
                                "2026-04-01"),
                        commend("c3", COMMUNE, "provincial-pc-chair", "07/QĐ-UBND", "2026-04-01"),
                        commend("c4", COMMUNE, "commune-pc-chair", "07/QĐ-UBND", "2025-04-01"),
                        commend("c5", COMMUNE, "commune-pc-chair", "07/QĐ-UBND", "2026"),
                        commend("c6", COMMUNE, "enterprise-director", "01/QĐ-KT", "2026-04-01"),
                        commend("c7", COMMUNE, "enterprise-director", "01/QĐ-KT", "2026-04-02"))) {
            assertThat(yes.status()).as(yes.text()).isEqualTo(201);
        }
    }

    @Test
    void one_decision_recognises_many_villages_and_does_not_revoke_any() {
        assessed("ban-co", "Bản Cọ");
        assessed("ban-mon", "Bản Mòn");
        assessed("ban-hin", "Bản Hìn");

        Answer first = recognise("ban-co", "2025-11-10");
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        Answer second = recognise("ban-mon", "2025-11-10");
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        Answer no = recognise("ban-hin", "2025-11-11");
        assertThat(no.status()).isEqualTo(409);
        assertThat(no.problem()).isEqualTo("decision-number-taken");
        assertThat(no.json().path("detail").asString())
                .contains(
                        "people's committee of " + COMMUNE,
                        "recognition of a certification of 2025-11-10",
                        "'certification:so-quyet-dinh-ban-co'");
        Answer revoked =
                recorder.post(
                        "/api/v1/certifications/certification:so-quyet-dinh-ban-co/revoke",
                        """
                        {"decision":"09/QĐ-UBND","decidedOn":"2025-11-10",
                         "ground":"124/2021/TT-BCA","reason":"Hồ sơ sai."}
                        """);
        assertThat(revoked.problem()).isEqualTo("decision-number-taken");
    }

    private void assessed(String id, String name) {
        String certifications = "/api/v1/certifications";
        Answer registered =
                recorder.post(
                        certifications,
                        """
                        {"id":"certification:so-quyet-dinh-%s","year":2025,
                         "registeredOn":"2025-02-10",
                         "subject":{"kind":"residential-area","name":"%s","unit":"%s"}}
                        """
                                .formatted(id, name, COMMUNE));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        Answer assessed =
                recorder.post(
                        certifications + "/certification:so-quyet-dinh-" + id + "/assess",
                        """
                        {"assessedOn":"2025-10-20","met":true,
                         "criteria":[{"criterion":"ra-1","met":true},
                                     {"criterion":"ra-2","met":true},
                                     {"criterion":"ra-3","met":true},
                                     {"criterion":"ra-4","met":true},
                                     {"criterion":"ra-5","met":true}]}
                        """);
        assertThat(assessed.status()).as(assessed.text()).isEqualTo(200);
    }

    private Answer recognise(String id, String on) {
        return recorder.post(
                "/api/v1/certifications/certification:so-quyet-dinh-" + id + "/recognise",
                """
                {"decision":"09/QĐ-UBND","decidedOn":"%s","decidedBy":"commune-pc"}
                """
                        .formatted(on));
    }

    @Test
    void of_callers_at_the_same_instant_only_those_who_tell_the_same_are_heard() {
        List<CompletableFuture<Answer>> calls =
                IntStream.range(0, 12)
                        .mapToObj(
                                i ->
                                        CompletableFuture.supplyAsync(
                                                () ->
                                                        commend(
                                                                "d" + i,
                                                                COMMUNE,
                                                                "commune-pc-chair",
                                                                "08/QĐ-UBND",
                                                                "2026-05-0" + (i % 2 + 1))))
                        .toList();
        List<Integer> status = calls.stream().map(call -> call.join().status()).toList();

        assertThat(status).containsOnly(201, 409);
        int winners = status.getFirst() == 201 ? 0 : 1;
        assertThat(IntStream.range(0, 12).filter(i -> status.get(i) == 201))
                .containsExactlyElementsOf(
                        IntStream.range(0, 12).filter(i -> i % 2 == winners).boxed().toList());
    }

    private static void establish(String id, String level, String name, @Nullable String parent) {
        String in = parent == null ? "" : ",\"parent\":\"" + parent + "\"";
        Answer made =
                SERVICE.recorder()
                        .post(
                                "/api/v1/units",
                                """
                                {"id":"%s","description":{"level":"%s","name":"%s"%s}}
                                """
                                        .formatted(id, level, name, in));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    private Answer commend(String id, String unit, String by, String decision, String on) {
        return recorder.post(
                COMMENDATIONS,
                """
                {"id":"commendation:so-quyet-dinh-%s","form":"giay-khen","conferrer":"%s",
                 "recipient":{"kind":"collective","count":1,"collective":"Tổ số 1"},
                 "unit":"%s","conferredOn":"%s","decision":"%s","ground":"movement"}
                """
                        .formatted(id, by, unit, on, decision));
    }
}
