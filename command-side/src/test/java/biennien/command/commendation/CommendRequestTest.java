package biennien.command.commendation;

import static org.assertj.core.api.Assertions.assertThat;

import biennien.command.commendation.CommendationCommand.Commend;
import biennien.events.commendation.Recipient;

import org.junit.jupiter.api.Test;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

class CommendRequestTest {

    @Test
    void a_request_has_the_fields_of_the_command_and_of_its_recipient_all_but_the_seal() {
        assertThat(names(CommendRequest.class)).isEqualTo(names(Commend.class));
        assertThat(names(CommendRequest.RecipientRequest.class))
                .containsAll(
                        names(Recipient.class).stream()
                                .filter(name -> !name.equals("person"))
                                .toList())
                .contains("name", "personId")
                .hasSize(names(Recipient.class).size() + 1);
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    }
}
