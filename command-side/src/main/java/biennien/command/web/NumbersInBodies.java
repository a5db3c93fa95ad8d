package biennien.command.web;

import biennien.events.values.Edtf;
import biennien.events.values.MalformedValue;
import biennien.events.values.Measure;
import biennien.events.values.Period;
import biennien.events.values.Points;
import biennien.events.values.Quantity;
import biennien.events.values.RelativeTime;
import biennien.events.values.Shape;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * In a body the number of a quantity, and points, may be a JSON number too. It is taken with the
 * digits it was written in, so that {@code 20.000} is asked back; anywhere else a number is no
 * text. A period may be told by the words of the source alone, which the log never leaves to be
 * read anew.
 */
@Component
public final class NumbersInBodies extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public NumbersInBodies() {
        super("numbers in bodies");
        setMixInAnnotation(Quantity.class, QuantityInBody.class);
        setMixInAnnotation(Period.class, PeriodInBody.class);
        addDeserializer(Points.class, new PointsInBody());
    }

    private abstract static class QuantityInBody {
        @SuppressWarnings("unused") // read by Jackson
        QuantityInBody(
                Quantity.Kind kind,
                @JsonDeserialize(using = Digits.class) @Nullable String value,
                String unit,
                Measure measure,
                @Nullable String said,
                boolean listOpen,
                boolean assertedNone) {}
    }

    private abstract static class PeriodInBody {
        @JsonCreator
        @SuppressWarnings({"unused", "NullAway"}) // read by Jackson, never called
        static Period asked(
                @JsonProperty("edtf") @Nullable Edtf edtf,
                @JsonProperty("shape") @Nullable Shape shape,
                @JsonProperty("relative") @Nullable RelativeTime relative) {
            return null;
        }
    }

    /** A text or a number, as it was written. */
    static final class Digits extends StdDeserializer<String> {

        Digits() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
            JsonToken token = json.currentToken();
            boolean written =
                    token == JsonToken.VALUE_STRING
                            || token == JsonToken.VALUE_NUMBER_INT
                            || token == JsonToken.VALUE_NUMBER_FLOAT;
            return written
                    ? json.getString()
                    : (String) context.handleUnexpectedToken(getValueType(context), json);
        }
    }

    /** Points as a text or a number, as they were written. */
    static final class PointsInBody extends StdDeserializer<Points> {

        private static final Digits DIGITS = new Digits();

        PointsInBody() {
            super(Points.class);
        }

        @Override
        public @Nullable Points deserialize(JsonParser json, DeserializationContext context) {
            String written = DIGITS.deserialize(json, context);
            try {
                return written == null ? null : new Points(written);
            } catch (MalformedValue malformed) {
                return (Points)
                        context.handleInstantiationProblem(Points.class, written, malformed);
            }
        }
    }
}
