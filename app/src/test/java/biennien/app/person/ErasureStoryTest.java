package biennien.app.person;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.app.Service;
import biennien.app.Service.Answer;
import biennien.app.Service.Caller;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** A steward erases a person: the act stays, the name is gone, and everything says so alike. */
class ErasureStoryTest {
    private static final String UNIT = "unit:erasure-story";
    private static final String SOURCE = "source:erasure-story";
    private static final String PURPOSE = "Kiểm tra hồ sơ khen thưởng";

    private final Service service = Service.shared();
    private final Caller inspector = service.inspector();

    @BeforeEach
    void unit() {
        service.recorder()
                .post(
                        "/api/v1/units",
                        """
                        {"id":"%s","description":{"level":"commune","name":"Quên Tên"}}
                        """
                                .formatted(UNIT));
        service.recorder()
                .post(
                        "/api/v1/sources",
                        Map.of("id", SOURCE, "kind", "press-article", "title", "Quên tên"));
    }

    @Test
    void the_act_the_date_the_unit_and_the_form_stay_and_the_name_reads_as_erased() {
        Answer one = commend("person:story-1", "Hà Thị Quên");
        Answer two = commend("person:story-1", "Hà Thị Quên");
        long before = service.head();
        String address = "/api/v1/commendations/" + one.id();
        String then = inspector.get(address, "basis", before).text();
        String thenList = list("basis", before, "format", "csv").text();
        JsonNode counted = count(before);
        String stored = storedUpTo(before);

        Answer erased = erase("person:story-1", "subject-request");

        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(erased.id()).isEqualTo("person:story-1");
        long at = erased.position();
        JsonNode now = inspector.get(address, "minPosition", at).json();
        JsonNode old = json(then);
        assertThat(now.at("/recipient/sealed").asBoolean()).isFalse();
        assertThat(now.at("/recipient/erasure").asLong()).isEqualTo(at);
        assertThat(now.at("/recipient/kind").asString()).isEqualTo("individual");
        assertThat(now.at("/recipient/count").asInt()).isEqualTo(1);
        for (String kept : List.of("id", "status", "form", "conferrer", "unit", "conferredOn")) {
            assertThat(now.path(kept)).as(kept).isEqualTo(old.path(kept));
        }
        assertThat(list("minPosition", at).json().path("items"))
                .filteredOn(
                        item -> List.of(one.id(), two.id()).contains(item.path("id").asString()))
                .hasSize(2)
                .allSatisfy(
                        item -> assertThat(item.at("/recipient/erasure").asLong()).isEqualTo(at));

        // What was answered before is answered the same, what was counted still counts.
        assertThat(inspector.get(address, "basis", before).text()).isEqualTo(then);
        assertThat(list("basis", before, "format", "csv").text()).isEqualTo(thenList);
        assertThat(then).doesNotContain("Quên\"");
        assertThat(count(at)).isEqualTo(counted);
        assertThat(storedUpTo(before)).isEqualTo(stored);
    }

    /** What changed at once would be known as one person's. */
    @Test
    void to_everybody_who_may_not_read_names_nothing_changes() {
        commend("person:story-0", "Hà Thị Nối");
        commend("person:story-0", "Hà Thị Nối");
        // So that the basis is no number of a commendation.
        assertThat(reveal("person:story-0").status()).isEqualTo(200);
        long before = service.head();
        long at = erase("person:story-0", "subject-request").position();

        for (Caller other : List.of(service.anonymous(), service.reader(), service.recorder())) {
            for (String format : List.of("json", "csv", "jsonl")) {
                String then = rows(other, before, format);
                assertThat(rows(other, at, format)).isEqualTo(then).doesNotContain("\"erasure\"");
            }
            Answer difference = other.get("/api/v1/diff", "from", before, "to", at, "unit", UNIT);
            assertThat(difference.json().path("items")).as(difference.text()).isEmpty();
        }
    }

    /** Of each line what it says, without the basis that each answer names. */
    private String rows(Caller caller, long basis, String format) {
        Answer answer =
                caller.get("/api/v1/commendations", "unit", UNIT, "basis", basis, "format", format);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text()
                .replaceAll("\\d{4}-\\d\\d-\\d\\d(T[\\d:.]+Z)?", "day")
                .replaceAll("commendation:[0-9a-f-]+", "id")
                .replaceAll("\\b" + basis + "\\b", "basis");
    }

    @Test
    void versions_and_differences_tell_of_the_erasure() {
        Answer made = commend("person:story-2", "Hà Văn Phiên");
        Answer erased = erase("person:story-2", "purpose-ended");
        long at = erased.position();

        JsonNode versions =
                inspector
                        .get(
                                "/api/v1/commendations/" + made.id(),
                                "history",
                                true,
                                "minPosition",
                                at)
                        .json()
                        .path("versions");
        JsonNode changed =
                inspector
                        .get(
                                "/api/v1/diff",
                                "register",
                                "commendations",
                                "unit",
                                UNIT,
                                "from",
                                at - 1,
                                "to",
                                at)
                        .json()
                        .path("items");

        assertThat(versions).hasSize(2);
        assertThat(versions.at("/0/recipient/sealed").asBoolean()).isTrue();
        assertThat(versions.at("/1/recipient/sealed").asBoolean()).isFalse();
        assertThat(versions.at("/1/known/from").asLong()).isEqualTo(at);
        assertThat(changed).hasSize(1);
        assertThat(changed.at("/0/id").asString()).isEqualTo(made.id());
        assertThat(changed.at("/0/change").asString()).isEqualTo("changed");
        assertThat(changed.at("/0/after/recipient/erasure").asLong()).isEqualTo(at);
        assertThat(changed.at("/0/causes/0/position").asLong()).isEqualTo(at);
        assertThat(changed.at("/0/causes/0/type").asString()).isEqualTo("person.PersonErased");
    }

    @Test
    void every_file_of_the_list_says_erased() {
        Answer made = commend("person:story-3", "Hà Văn Tệp");
        long at = erase("person:story-3", "retention-ended").position();

        String csv = list("minPosition", at, "format", "csv").text();
        String lines = list("minPosition", at, "format", "jsonl").text();

        List<String> header = List.of(csv.lines().findFirst().orElseThrow().split(","));
        assertThat(header).contains("recipient.sealed", "recipient.erasure");
        String row = csv.lines().filter(line -> line.contains(made.id())).findFirst().orElseThrow();
        assertThat(row).contains("," + at + ",");
        assertThat(lines.lines().filter(line -> line.contains(made.id())).findFirst().orElseThrow())
                .contains("\"sealed\":false")
                .contains("\"erasure\":" + at);
    }

    @Test
    void nobody_reads_the_name_again_and_is_told_what_erased_it() {
        commend("person:story-4", "Hà Văn Đọc");
        assertThat(reveal("person:story-4").status()).isEqualTo(200);
        long at = erase("person:story-4", "authority-decision").position();

        Answer gone = reveal("person:story-4");

        assertThat(gone.status()).as(gone.text()).isEqualTo(410);
        assertThat(gone.problem()).isEqualTo("person-erased");
        assertThat(gone.json().at("/erasure/position").asLong()).isEqualTo(at);
        assertThat(gone.json().at("/erasure/ground").asString()).isEqualTo("authority-decision");
        assertThat(gone.json().at("/erasure/legalBasis").asString())
                .isEqualTo("Law 91/2025/QH15, Art. 14(1)");
        assertThat(service.head()).isEqualTo(at);
    }

    @Test
    void an_erasure_is_made_once_and_the_second_is_told_of_the_first() {
        commend("person:story-5", "Hà Văn Hai");
        Caller once = service.admin().with("Idempotency-Key", "erase-once");
        Answer first = erase(once, "person:story-5", "subject-request");

        Answer again = erase(once, "person:story-5", "subject-request");
        Answer second = erase("person:story-5", "unlawful-collection");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(second.status()).as(second.text()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("already-erased");
        assertThat(second.json().at("/erasure/position").asLong()).isEqualTo(first.position());
        assertThat(second.json().at("/erasure/ground").asString()).isEqualTo("subject-request");
        assertThat(service.head()).isEqualTo(first.position());
    }

    @Test
    void the_event_says_who_erased_and_why_and_holds_no_name() {
        commend("person:story-6", "Hà Văn Sự Kiện");
        long at = erase("person:story-6", "subject-request").position();

        JsonNode event = service.reader().get("/api/v1/events/" + at).json();
        JsonNode open = service.anonymous().get("/api/v1/events/" + at).json();

        assertThat(event.path("type").asString()).isEqualTo("person.PersonErased");
        assertThat(event.path("payload"))
                .isEqualTo(json("{\"ground\":\"subject-request\",\"id\":\"person:story-6\"}"));
        assertThat(open.path("payload").isNull() || open.path("payload").isMissingNode()).isTrue();
        assertThat(column(at, "metadata"))
                .contains(service.admin().get("/api/v1/accounts/me").id());
        Answer timeline =
                service.anonymous().get("/api/v1/timeline", "kind", "person", "minPosition", at);
        assertThat(timeline.text())
                .contains("Name erased: a commended person")
                .doesNotContain("Sự Kiện", "person:");
    }

    @Test
    void who_was_erased_does_not_come_back_by_a_call_or_by_an_import() {
        commend("person:story-7", "Hà Văn Lại");
        assertThat(imported("Q1", "Hà Văn Nhập").path("accepted").asInt()).isEqualTo(1);
        String person =
                service.jdbc()
                        .sql(
                                """
                                SELECT person FROM readmodel.commendation
                                 WHERE unit = :unit AND cited_row = 'Q1'
                                """)
                        .param("unit", awaited(UNIT))
                        .query(String.class)
                        .single();
        erase("person:story-7", "subject-request");
        long at = erase(person, "subject-request").position();

        Answer again =
                service.recorder().post("/api/v1/commendations", body("person:story-7", "Hà Lại"));
        JsonNode report = imported("Q1", "Hà Văn Nhập");

        assertThat(again.status()).as(again.text()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("person-erased");
        assertThat(again.text()).doesNotContain("Hà Lại");
        assertThat(service.head()).isEqualTo(at);
        assertThat(report.at("/rejectedCount").asInt()).as(report.toString()).isEqualTo(1);
        assertThat(report.at("/rejected/0/code").asString()).isEqualTo("person-erased");
        assertThat(report.toString()).doesNotContain("Hà Văn Nhập");
    }

    /** An archive has the events and no table of keys. */
    @Test
    void a_log_that_was_restored_without_its_keys_still_knows_who_was_erased() {
        commend("person:story-13", "Hà Văn Phục");
        long at = erase("person:story-13", "subject-request").position();
        var jdbc = service.jdbc();
        jdbc.sql("ALTER TABLE keys.tombstone DISABLE TRIGGER tombstone_stays").update();
        jdbc.sql("DELETE FROM keys.tombstone WHERE person = 'person:story-13'").update();
        jdbc.sql("ALTER TABLE keys.tombstone ENABLE TRIGGER tombstone_stays").update();

        Answer again =
                service.recorder()
                        .post("/api/v1/commendations", body("person:story-13", "Hà Phục"));

        assertThat(again.problem()).as(again.text()).isEqualTo("person-erased");
        assertThat(erase("person:story-13", "subject-request").problem())
                .isEqualTo("already-erased");
        assertThat(reveal("person:story-13").status()).isEqualTo(410);
        assertThat(rows("keys.person_key", "person:story-13")).isZero();
        assertThat(service.head()).isEqualTo(at);
    }

    @Test
    void a_row_of_an_erased_person_does_not_end_the_import() {
        imported("R1", "Hà Văn Dòng");
        String person =
                service.jdbc()
                        .sql(
                                """
                                SELECT person FROM readmodel.commendation
                                 WHERE unit = :unit AND cited_row = 'R1'
                                """)
                        .param("unit", awaited(UNIT))
                        .query(String.class)
                        .single();
        erase(person, "subject-request");

        JsonNode report =
                send(
                        row("R0", "Hà Văn Trước")
                                + row("R1", "Hà Văn Dòng")
                                + row("R2", "Hà Văn Sau"));

        assertThat(report.path("rows").asInt()).isEqualTo(3);
        assertThat(report.path("accepted").asInt()).as(report.toString()).isEqualTo(2);
        assertThat(report.at("/rejected/0/id").asString()).isEqualTo("R1");
        assertThat(report.at("/rejected/0/code").asString()).isEqualTo("person-erased");
    }

    @Test
    void only_a_steward_erases() {
        commend("person:story-8", "Hà Văn Quyền");
        long head = service.head();

        assertThat(erase(service.anonymous(), "person:story-8", "subject-request").status())
                .isEqualTo(401);
        for (Caller other : List.of(service.reader(), service.recorder(), inspector)) {
            Answer no = erase(other, "person:story-8", "subject-request");
            assertThat(no.status()).as(no.text()).isEqualTo(403);
            assertThat(no.problem()).isEqualTo("wrong-role");
        }
        assertThat(service.head()).isEqualTo(head);
        assertThat(reveal("person:story-8").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ground\":null}",
                "{\"ground\":\"\"}",
                "{\"ground\":\"because\"}",
                "{\"ground\":7}",
                "{\"ground\":\"subject-request\",\"name\":\"x\"}",
                "{\"ground\":\"subject-request\",\"reason\":\"x\"}",
                "[]",
                "x"
            })
    void an_erasure_without_a_known_ground_is_refused_and_takes_no_words(String body) {
        commend("person:story-9", "Hà Văn Cớ");
        long head = service.head();

        Answer no = service.admin().post("/api/v1/persons/person:story-9/erase", body);

        assertThat(no.status()).as(no.text()).isEqualTo(400);
        assertThat(service.head()).isEqualTo(head);
        assertThat(reveal("person:story-9").status()).isEqualTo(200);
    }

    @Test
    void nobody_unknown_is_erased() {
        long head = service.head();

        Answer nobody = erase("person:nobody-at-all", "subject-request");

        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.problem()).isEqualTo("no-such-person");
        assertThat(erase("somebody", "subject-request").status()).isEqualTo(400);
        assertThat(service.head()).isEqualTo(head);
    }

    @Test
    void the_event_the_tombstone_and_the_end_of_the_key_come_together_or_not_at_all() {
        commend("person:story-10", "Hà Văn Cùng");
        long head = service.head();
        service.jdbc()
                .sql(
                        """
                        CREATE FUNCTION keys.refuse() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN RAISE EXCEPTION 'the key stays'; END $$
                        """)
                .update();
        service.jdbc()
                .sql(
                        """
                        CREATE TRIGGER key_stays BEFORE DELETE ON keys.person_key
                        FOR EACH ROW EXECUTE FUNCTION keys.refuse()
                        """)
                .update();
        try {
            assertThat(erase("person:story-10", "subject-request").status())
                    .isGreaterThanOrEqualTo(500);
        } finally {
            service.jdbc().sql("DROP TRIGGER key_stays ON keys.person_key").update();
            service.jdbc().sql("DROP FUNCTION keys.refuse").update();
        }

        assertThat(service.head()).isEqualTo(head);
        assertThat(rows("keys.tombstone", "person:story-10")).isZero();
        assertThat(rows("keys.person_key", "person:story-10")).isOne();
        assertThat(reveal("person:story-10").status()).isEqualTo(200);
        assertThat(erase("person:story-10", "subject-request").status()).isEqualTo(200);
        assertThat(rows("keys.tombstone", "person:story-10")).isOne();
        assertThat(rows("keys.person_key", "person:story-10")).isZero();
    }

    @Test
    void whatever_is_sent_at_the_same_moment_no_name_enters_the_log_after_the_erasure() {
        String person = "person:story-11";
        commend(person, "Hà Văn Lúc");
        List<CompletableFuture<Answer>> names = new ArrayList<>();
        List<CompletableFuture<Answer>> erasures = new ArrayList<>();
        IntStream.range(0, 24)
                .forEach(
                        i -> {
                            names.add(
                                    CompletableFuture.supplyAsync(
                                            () ->
                                                    service.recorder()
                                                            .post(
                                                                    "/api/v1/commendations",
                                                                    body(person, "Hà Văn Lúc"))));
                            if (i % 8 == 4) {
                                erasures.add(
                                        CompletableFuture.supplyAsync(
                                                () -> erase(person, "subject-request")));
                            }
                        });

        List<Answer> erased = erasures.stream().map(CompletableFuture::join).toList();
        List<Answer> named = names.stream().map(CompletableFuture::join).toList();

        assertThat(erased.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(erased.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(409));
        long at =
                erased.stream()
                        .filter(answer -> answer.status() == 200)
                        .findFirst()
                        .orElseThrow()
                        .position();
        assertThat(named)
                .allSatisfy(
                        answer -> {
                            if (answer.status() == 201) {
                                assertThat(answer.position()).isLessThan(at);
                            } else {
                                assertThat(answer.status()).as(answer.text()).isEqualTo(409);
                                assertThat(answer.problem()).isEqualTo("person-erased");
                            }
                        });
    }

    @Test
    void each_reading_of_a_name_is_recorded_with_its_purpose_and_reader() {
        commend("person:story-12", "Hà Văn Xem");

        Answer read = reveal("person:story-12");

        assertThat(column(read.position(), "type")).isEqualTo("person.NameRevealed");
        assertThat(column(read.position(), "payload")).contains(PURPOSE, "person:story-12");
        assertThat(column(read.position(), "metadata"))
                .contains(inspector.get("/api/v1/accounts/me").id());
    }

    private JsonNode count(long basis) {
        return service.anonymous()
                .get(
                        "/api/v1/results/commendations",
                        "unit",
                        UNIT,
                        "validOn",
                        "2025-08-19",
                        "minPosition",
                        basis)
                .json()
                .path("items")
                .path(0)
                .path("least");
    }

    private Answer list(Object... more) {
        List<Object> asked = new ArrayList<>(List.of("unit", UNIT));
        asked.addAll(List.of(more));
        Answer answer = inspector.get("/api/v1/commendations", asked.toArray());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private String storedUpTo(long position) {
        return service.jdbc()
                .sql(
                        """
                        SELECT md5(string_agg(e::text, E'\\n' ORDER BY position))
                          FROM eventstore.event e WHERE position <= :position
                        """)
                .param("position", position)
                .query(String.class)
                .single();
    }

    private String column(long position, String column) {
        return service.jdbc()
                .sql(
                        "SELECT "
                                + (column.equals("type")
                                        ? column
                                        : "convert_from(" + column + ", 'UTF8')")
                                + " FROM eventstore.event WHERE position = :position")
                .param("position", position)
                .query(String.class)
                .single();
    }

    private long rows(String table, String person) {
        return service.jdbc()
                .sql("SELECT count(*) FROM " + table + " WHERE person = :person")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /** Once the read model knows the whole log. */
    private String awaited(String unit) {
        assertThat(list("minPosition", service.head()).status()).isEqualTo(200);
        return unit;
    }

    private JsonNode imported(String id, String name) {
        return send(row(id, name));
    }

    private JsonNode send(String rows) {
        String header =
                "id,source,record_kind,locality,indicator,label_vi,value,qualifier,unit,measure,"
                        + "period_start,period_end,period_edtf,subject_type,subject\n";
        return service.recorder()
                .send(
                        "POST",
                        "/api/v1/imports?dryRun=false",
                        BodyPublishers.ofString(header + rows),
                        "text/csv")
                .json();
    }

    private static String row(String id, String name) {
        return id
                + ","
                + SOURCE
                + ",award,Xã Quên Tên,award-to-individual,,1,exact,giấy khen,event,"
                + "2023-01-01,2023-12-31,2023,award,giay-khen|provincial-police-director|"
                + name
                + "\n";
    }

    private Answer commend(String person, String name) {
        Answer made = service.recorder().post("/api/v1/commendations", body(person, name));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made;
    }

    private static String body(String person, String name) {
        return """
        {"form":"giay-khen","conferrer":"commune-pc-chair",
         "recipient":{"kind":"individual","count":1,"name":"%s","personId":"%s"},
         "unit":"%s","conferredOn":"2025-08-19","ground":"movement"}
        """
                .formatted(name, person, UNIT);
    }

    private Answer erase(String person, String ground) {
        return erase(service.admin(), person, ground);
    }

    private static Answer erase(Caller caller, String person, String ground) {
        return caller.post("/api/v1/persons/" + person + "/erase", Map.of("ground", ground));
    }

    private Answer reveal(String person) {
        return inspector.post("/api/v1/persons/" + person + "/reveal", Map.of("purpose", PURPOSE));
    }

    private static JsonNode json(String text) {
        return tools.jackson.databind.json.JsonMapper.builder().build().readTree(text);
    }
}
