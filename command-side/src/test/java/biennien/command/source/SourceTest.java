package biennien.command.source;

import static biennien.command.Decisions.outcome;
import static biennien.command.Decisions.refusal;
import static biennien.command.Decisions.warnings;
import static biennien.command.kernel.Answers.refusedAs;
import static biennien.command.kernel.Answers.storedWithWarnings;
import static biennien.command.register.Atlas.ARTICLE;
import static biennien.command.register.Atlas.cited;
import static biennien.command.register.Atlas.citedUnknown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biennien.command.register.Atlas;
import biennien.command.register.RegistersAtHead;
import biennien.command.source.Source.Unheard;
import biennien.command.source.SourceCommand.AddSourceAlias;
import biennien.command.source.SourceCommand.RegisterSource;
import biennien.command.source.SourceCommand.StatePublication;
import biennien.events.law.DocumentKind;
import biennien.events.source.SourceEvent.PublicationStated;
import biennien.events.source.SourceEvent.SourceAliasAdded;
import biennien.events.source.SourceEvent.SourceRegistered;
import biennien.events.values.Citation;
import biennien.events.values.DocumentNumber;
import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.Name;
import biennien.events.values.Quote;
import biennien.events.values.SourceId;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

class SourceTest {

    private static final SourceId ID = new SourceId("source:chuong-trinh-09");
    private static final Name TITLE = new Name("Chương trình phối hợp số 09");
    private static final DocumentNumber NUMBER = new DocumentNumber("09/CTr-BCA-MTTW");

    private AggregateTestFixture<SourceAggregate> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(SourceAggregate.class);
        RegistersAtHead atHead = Atlas::before;
        fixture.registerInjectableResource(atHead);
    }

    @Test
    void a_document_is_registered_under_all_its_printed_names() {
        fixture.givenNoPriorActivity()
                .when(register("09/CTr-BCA-MTTQ", "09/CTr-BCA-TTTW"))
                .expectEvents(registered("09/CTr-BCA-MTTQ", "09/CTr-BCA-TTTW"))
                .expectEventsMatching(storedWithWarnings());
    }

    @Test
    void a_document_is_registered_once() {
        fixture.given(registered())
                .when(register())
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("source-already-known", 409));
    }

    @Test
    void another_printed_name_leads_to_the_same_document() {
        fixture.given(registered())
                .when(new AddSourceAlias(ID, new Name("09/CTr-BCA-MTTQ"), cited()))
                .expectEvents(new SourceAliasAdded(ID, new Name("09/CTr-BCA-MTTQ"), cited()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chương trình phối hợp số 09",
                "CHƯƠNG TRÌNH PHỐI HỢP SỐ 09",
                "chuong trinh phoi hop so 09",
                "09/CTr-BCA-MTTW",
                "9/ctr-bca-mttw",
                "09/CTr–BCA–MTTW",
                "Tên khác",
                "Tên mới"
            })
    void a_name_that_it_bears_already_is_not_added_again(String alias) {
        fixture.given(registered("Tên khác"), new SourceAliasAdded(ID, new Name("Tên mới"), null))
                .when(new AddSourceAlias(ID, new Name(alias), null))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("alias-already-known", 409));
    }

    @ParameterizedTest
    @ValueSource(strings = {"001.txt", "001.TXT", "Thành phố Sơn La: hiệu quả từ phong trào"})
    void an_alias_that_leads_to_another_document_is_refused(String taken) {
        var refusal =
                refusal(
                        Source.decide(
                                register("Tên khác", taken),
                                new Unheard(),
                                Atlas.before().sources()));

        assertThat(refusal.reason()).isEqualTo(SourceRejection.ALIAS_ALREADY_KNOWN);
        assertThat(refusal.pointer()).isEqualTo("/aliases/1");
        assertThat(refusal.message()).contains(ARTICLE.toString());
        fixture.given(registered())
                .when(new AddSourceAlias(ID, new Name(taken), null))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("alias-already-known", 409));
    }

    @Test
    void a_title_or_number_of_another_document_is_doubtful_but_allowed() {
        var sources = Atlas.and(Atlas.before(), registered()).sources();
        var other = new SourceId("source:khac");

        assertThat(warnings(Source.decide(register(other, TITLE, null), new Unheard(), sources)))
                .containsExactly("perhaps-same-source");
        assertThat(
                        warnings(
                                Source.decide(
                                        register(other, new Name("Khác"), NUMBER),
                                        new Unheard(),
                                        sources)))
                .containsExactly("perhaps-same-source");
        assertThat(
                        warnings(
                                Source.decide(
                                        register(other, new Name("Khác"), null),
                                        new Unheard(),
                                        sources)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "09/CTr-BCA-MTTQ, 9/CTr-BCA-MTTQ, perhaps-same-source",
        "9/CTr-BCA-MTTQ, 09/CTr–BCA–MTTQ, perhaps-same-source",
        "12/QĐ-X, 012/qđ-x, perhaps-same-source",
        "12/QĐ-X, 12/QD-X, ",
        "12/QĐ-X, 12-QĐ/X, "
    })
    void a_number_is_compared_as_a_number(String before, String number, @Nullable String doubt) {
        var sources = Atlas.and(Atlas.before(), numbered(new DocumentNumber(before))).sources();
        var other =
                register(new SourceId("source:khac"), new Name("Khác"), new DocumentNumber(number));

        assertThat(warnings(Source.decide(other, new Unheard(), sources)))
                .isEqualTo(doubt == null ? List.of() : List.of(doubt));
    }

    @Test
    void the_number_of_one_document_is_no_alias_of_another_however_it_is_spelled() {
        var sources =
                Atlas.and(Atlas.before(), numbered(new DocumentNumber("09/CTr-BCA-MTTQ")))
                        .sources();
        var other = new SourceId("source:khac");
        var alias = new AddSourceAlias(other, new Name("9/ctr-bca-mttq"), null);
        var state = new Source.Known(Set.of(), List.of());

        assertThat(outcome(Source.decide(alias, state, sources))).isEqualTo("alias-already-known");
    }

    @Test
    void a_number_written_without_diacritics_can_be_added_as_an_alias() {
        fixture.given(numbered(new DocumentNumber("12/QĐ-X")))
                .when(new AddSourceAlias(ID, new Name("12/QD-X"), null))
                .expectEvents(new SourceAliasAdded(ID, new Name("12/QD-X"), null));
    }

    @Test
    void an_alias_twice_can_not_even_be_asked_for() {
        assertThatThrownBy(() -> register("Tên khác", "Tên khác"))
                .isInstanceOf(MalformedValue.class);
        var decomposed = Normalizer.normalize("Tên khác", Normalizer.Form.NFD);
        assertThatThrownBy(() -> register("Tên khác", decomposed))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void a_document_known_by_a_citation_of_one_that_is_not_registered_is_refused() {
        assertThat(
                        outcome(
                                Source.decide(
                                        citing(citedUnknown()),
                                        new Unheard(),
                                        Atlas.before().sources())))
                .isEqualTo("unknown-source");
        assertThat(outcome(Source.decide(citing(cited()), new Unheard(), Atlas.before().sources())))
                .isEqualTo("accepted");
        fixture.given(registered())
                .when(new AddSourceAlias(ID, new Name("Tên khác"), citedUnknown()))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("unknown-source", 422));
    }

    @Test
    void a_document_says_when_it_was_published() {
        fixture.given(registered())
                .when(
                        new StatePublication(
                                ID, Edtf.of("2013-08-01"), new Quote("ngày 01/8/2013"), "D001"))
                .expectEvents(
                        new PublicationStated(
                                ID, Edtf.of("2013-08-01"), new Quote("ngày 01/8/2013"), "D001"));
    }

    @Test
    void what_a_document_says_of_its_publication_is_recorded_once() {
        fixture.given(
                        registered(),
                        published("2013-08-01", "D001"),
                        published("2013-08-02", "D002"))
                .when(statePublication("2013-08-01", "D001"))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("nothing-changes", 409));
        fixture.given(registered(), published("2013-08-01", null))
                .when(statePublication("2013-08-01", null))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("nothing-changes", 409));
    }

    @Test
    void another_day_or_row_says_something_new_of_a_publication() {
        fixture.given(registered(), published("2013-08-01", "D001"))
                .when(statePublication("2013-08", "D001"))
                .expectEvents(published("2013-08", "D001"));
        fixture.given(registered(), published("2013-08-01", "D001"))
                .when(statePublication("2013-08-01", "D002"))
                .expectEvents(published("2013-08-01", "D002"));
    }

    @Test
    void a_day_that_was_stated_before_a_wrong_one_can_be_stated_again() {
        fixture.given(registered(), published("2013-08-01", null), published("2031-08-01", null))
                .when(statePublication("2013-08-01", null))
                .expectEvents(published("2013-08-01", null));
    }

    @Test
    void a_document_that_nobody_registered_gets_neither_alias_nor_day() {
        fixture.givenNoPriorActivity()
                .when(new AddSourceAlias(ID, new Name("Tên khác"), null))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("no-such-source", 404));
        fixture.givenNoPriorActivity()
                .when(new StatePublication(ID, Edtf.of("2013"), null, null))
                .expectNoEvents()
                .expectExceptionDetails(refusedAs("no-such-source", 404));
    }

    @Test
    void a_document_is_found_by_title_number_alias_and_file_name() {
        var sources =
                Atlas.and(
                                Atlas.before(),
                                registered("09/CTr-BCA-MTTQ"),
                                new SourceAliasAdded(ID, new Name("Chương trình 09"), null))
                        .sources();

        for (var name :
                List.of(
                        "Chương trình phối hợp số 09",
                        "09/ctr-bca-mttw",
                        "9/CTr-BCA-MTTW",
                        "09/CTr-BCA-MTTQ",
                        "chuong trinh 09")) {
            assertThat(sources.named(name)).containsExactly(ID);
        }
        assertThat(sources.named("001.txt")).containsExactly(ARTICLE);
        assertThat(sources.named("09/CTr-BCA-KHÁC")).isEmpty();
        assertThat(sources.knows(ID)).isTrue();
        assertThat(sources.knows(new SourceId("source:khac"))).isFalse();
    }

    private static RegisterSource register(String... aliases) {
        return new RegisterSource(
                ID, DocumentKind.PROGRAM, TITLE, NUMBER, names(aliases), null, null, null, null);
    }

    private static RegisterSource register(
            SourceId id, Name title, @Nullable DocumentNumber number) {
        return new RegisterSource(
                id, DocumentKind.PROGRAM, title, number, List.of(), null, null, null, null);
    }

    private static RegisterSource citing(Citation citation) {
        return new RegisterSource(
                ID, DocumentKind.PROGRAM, TITLE, NUMBER, List.of(), null, null, null, citation);
    }

    private static SourceRegistered registered(String... aliases) {
        return new SourceRegistered(
                ID, DocumentKind.PROGRAM, TITLE, NUMBER, names(aliases), null, null, null, null);
    }

    private static SourceRegistered numbered(DocumentNumber number) {
        return new SourceRegistered(
                ID, DocumentKind.PROGRAM, TITLE, number, List.of(), null, null, null, null);
    }

    private static StatePublication statePublication(String day, @Nullable String row) {
        return new StatePublication(ID, Edtf.of(day), new Quote("ngày 01/8/2013"), row);
    }

    private static PublicationStated published(String day, @Nullable String row) {
        return new PublicationStated(ID, Edtf.of(day), new Quote("ngày 01/8/2013"), row);
    }

    private static List<Name> names(String... aliases) {
        return Arrays.stream(aliases).map(Name::new).toList();
    }
}
