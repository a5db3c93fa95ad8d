package biennien.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.kernel.Decision;
import biennien.command.kernel.Decision.Accepted;
import biennien.command.kernel.Decision.Rejected;
import biennien.command.kernel.Refusal;
import biennien.command.kernel.RejectionDetails;
import biennien.command.person.PersonCommand.ErasePerson;
import biennien.command.person.PersonCommand.RevealName;
import biennien.command.person.PersonsOnRecord.Standing;
import biennien.events.law.ErasureGround;
import biennien.events.law.Instrument;
import biennien.events.law.LegalBasis;
import biennien.events.person.PersonEvent;
import biennien.events.person.PersonEvent.NameRevealed;
import biennien.events.person.PersonEvent.PersonErased;
import biennien.events.values.PersonId;
import biennien.events.values.Reason;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

class PersonTest {

    private static final PersonId MAU = new PersonId("person:mau");
    private static final PersonId ERASED = new PersonId("person:erased");
    private static final PersonId NOBODY = new PersonId("person:nobody");
    private static final Reason PURPOSE = new Reason("Kiểm tra hồ sơ khen thưởng");

    private FixtureConfiguration<PersonAggregate> fixture;

    @BeforeEach
    void begin() {
        var standings = Map.of(MAU, Standing.SEALED, ERASED, Standing.ERASED);
        fixture = new AggregateTestFixture<>(PersonAggregate.class);
        fixture.registerInjectableResource(
                (PersonsOnRecord) id -> standings.getOrDefault(id, Standing.NEVER_NAMED));
    }

    @Test
    void a_name_is_read_for_a_purpose() {
        fixture.givenNoPriorActivity()
                .when(new RevealName(MAU, PURPOSE))
                .expectEvents(new NameRevealed(MAU, PURPOSE));
    }

    @Test
    void each_reading_is_recorded_for_itself() {
        fixture.given(new NameRevealed(MAU, PURPOSE))
                .when(new RevealName(MAU, PURPOSE))
                .expectEvents(new NameRevealed(MAU, PURPOSE));
    }

    @Test
    void who_was_never_named_has_no_name_to_read() {
        fixture.givenNoPriorActivity()
                .when(new RevealName(NOBODY, PURPOSE))
                .expectNoEvents()
                .expectExceptionDetails(says("no-such-person", 404));
    }

    @Test
    void who_was_erased_can_not_be_read_and_the_attempt_leaves_no_event() {
        fixture.given(new NameRevealed(ERASED, PURPOSE))
                .when(new RevealName(ERASED, PURPOSE))
                .expectNoEvents()
                .expectExceptionDetails(says("person-erased", 410));
    }

    @Test
    void a_person_is_erased_for_a_ground() {
        fixture.given(new NameRevealed(MAU, PURPOSE))
                .when(new ErasePerson(MAU, ErasureGround.SUBJECT_REQUEST))
                .expectEvents(new PersonErased(MAU, ErasureGround.SUBJECT_REQUEST));
    }

    @Test
    void who_was_never_named_can_not_be_erased() {
        fixture.givenNoPriorActivity()
                .when(new ErasePerson(NOBODY, ErasureGround.PURPOSE_ENDED))
                .expectNoEvents()
                .expectExceptionDetails(says("no-such-person", 404));
    }

    @Test
    void nobody_is_erased_twice() {
        fixture.given(new PersonErased(ERASED, ErasureGround.PURPOSE_ENDED))
                .when(new ErasePerson(ERASED, ErasureGround.SUBJECT_REQUEST))
                .expectNoEvents()
                .expectExceptionDetails(says("already-erased", 409));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1234567", "????????", "cần!", "a b c d"})
    void signs_and_a_few_letters_are_no_purpose(String purpose) {
        var no = refusal(purpose);

        assertThat(no.reason().code()).isEqualTo("purpose-unsaid");
        assertThat(no.reason().kind().status()).isEqualTo(422);
        assertThat(no.pointer()).isEqualTo("/purpose");
        assertThat(no.legalBasis()).isEqualTo(LegalBasis.of(Instrument.LAW_91_2025));
        assertThat(no.message()).contains("purpose", "5 letters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xác minh ông Trần Văn Mẫu",
                "Có phải Nguyễn Văn Mẫu không",
                "Gọi lại số 0912345678"
            })
    void a_purpose_names_nobody_because_it_outlives_every_erasure(String purpose) {
        var no = refusal(purpose);

        assertThat(no.reason().code()).isEqualTo("person-named");
        assertThat(no.pointer()).isEqualTo("/purpose");
        assertThat(no.message()).doesNotContain("Mẫu", "0912");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kiểm tra",
                "Kiểm tra hồ sơ khen thưởng xã Ô Long Vĩ, huyện Châu Phú",
                "Đối chiếu quyết định của Công an tỉnh An Giang năm 2020"
            })
    void a_purpose_may_name_places_and_bodies(String purpose) {
        assertThat(decide(purpose)).isInstanceOf(Accepted.class);
    }

    private static Decision<PersonEvent> decide(String purpose) {
        return Person.decide(new RevealName(MAU, new Reason(purpose)), Standing.SEALED);
    }

    private static Refusal refusal(String purpose) {
        assertThat(decide(purpose)).isInstanceOf(Rejected.class);
        return ((Rejected<PersonEvent>) decide(purpose)).refusal();
    }

    private static Matcher<RejectionDetails> says(String code, int status) {
        return new CustomTypeSafeMatcher<>(code + " with status " + status) {
            @Override
            protected boolean matchesSafely(RejectionDetails details) {
                return details.code().equals(code) && details.status() == status;
            }
        };
    }
}
