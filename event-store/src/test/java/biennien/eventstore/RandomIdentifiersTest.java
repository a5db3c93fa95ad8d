package biennien.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

class RandomIdentifiersTest {

    @Test
    void axon_takes_its_ids_from_it() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(RandomIdentifiers.class);
    }

    @Test
    void ids_are_random_uuids_of_version_4() {
        UUID id = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());

        assertThat(id.version()).isEqualTo(4);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void no_id_comes_twice_however_many_ask_at_once() {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        var identifiers = new RandomIdentifiers();

        IntStream.range(0, 100_000)
                .parallel()
                .forEach(i -> ids.add(identifiers.generateIdentifier()));

        assertThat(ids).hasSize(100_000);
    }
}
