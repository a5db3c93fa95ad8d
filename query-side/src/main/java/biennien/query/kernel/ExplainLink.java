package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.ser.VirtualBeanPropertyWriter;
import tools.jackson.databind.util.Annotations;

import java.io.Serial;

/**
 * The member {@code explain} of every {@link Explainable} part. No part keeps it: whoever writes
 * the JSON knows where in which answer the part stands.
 */
public final class ExplainLink extends VirtualBeanPropertyWriter {
    @Serial private static final long serialVersionUID = 1L;

    /** What it is called wherever it stands. */
    public static final String NAME = "explain";

    /** For the library. */
    public ExplainLink() {}

    private ExplainLink(BeanPropertyDefinition property, Annotations annotations, JavaType type) {
        super(property, annotations, type);
    }

    @Override
    public VirtualBeanPropertyWriter withConfig(
            MapperConfig<?> config,
            AnnotatedClass declaring,
            BeanPropertyDefinition property,
            JavaType type) {
        return new ExplainLink(property, declaring.getAnnotations(), type);
    }

    @Override
    protected @Nullable Object value(
            Object bean, JsonGenerator json, SerializationContext context) {
        TokenStreamContext here = json.streamWriteContext();
        Place place =
                asKnown(
                        here,
                        context.getAttribute(Place.ATTRIBUTE) instanceof Place given
                                ? given
                                : Place.current());
        String question = ((Explainable) bean).explainedBy(() -> byPlace(here, place));
        return question == null ? null : Place.link(question, place);
    }

    /** What was known earlier is explained as it was known. */
    private static @Nullable Place asKnown(TokenStreamContext part, @Nullable Place place) {
        if (place != null) {
            for (TokenStreamContext here = part; here != null; here = here.getParent()) {
                if (here.currentValue() instanceof KnownEarlier then
                        && then.knownAt(here.currentName()) instanceof Long earlier) {
                    return place.asKnownAt(earlier);
                }
            }
        }
        return place;
    }

    /** By the address of the fact that it is a part of, else by that of the answer. */
    private static @Nullable String byPlace(TokenStreamContext part, @Nullable Place place) {
        var pointer = new StringBuilder();
        for (TokenStreamContext here = part; here != null; here = here.getParent()) {
            if (here.currentValue() instanceof Addressed fact) {
                return Place.question(fact.address(), pointer.toString());
            }
            TokenStreamContext above = here.getParent();
            if (above != null && !above.inRoot()) {
                pointer.insert(0, "/" + step(above));
            }
        }
        return place == null ? null : place.question(pointer.toString());
    }

    private static String step(TokenStreamContext above) {
        return above.inArray()
                ? Integer.toString(above.getCurrentIndex())
                : above.currentName().replace("~", "~0").replace("/", "~1");
    }
}
