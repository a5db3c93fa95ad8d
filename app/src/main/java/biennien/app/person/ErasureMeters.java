package biennien.app.person;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.util.function.ToDoubleFunction;

/** How many were erased, as the database knows it; what can't be asked just now has no value. */
@Component
final class ErasureMeters implements MeterBinder {
    private final WrappingKeys keys;

    ErasureMeters(WrappingKeys keys) {
        this.keys = keys;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        FunctionCounter.builder("biennien.erasures", keys, ask(PersonKeysAnswer::erased))
                .description("Persons erased")
                .register(meters);
        Gauge.builder("biennien.erasures.since.rotation", keys, ask(PersonKeysAnswer::erasedSince))
                .description(
                        "Persons erased under the present key-encryption-key: copies of the"
                                + " database from before open with it")
                .register(meters);
    }

    private static ToDoubleFunction<WrappingKeys> ask(ToDoubleFunction<PersonKeysAnswer> value) {
        return source -> {
            try {
                return value.applyAsDouble(source.now());
            } catch (DataAccessException e) {
                return Double.NaN;
            }
        };
    }
}
