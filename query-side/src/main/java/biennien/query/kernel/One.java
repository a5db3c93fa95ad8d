package biennien.query.kernel;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

import java.util.List;

/**
 * An answer about one thing; with its versions as the last member {@code versions} where they were
 * asked for, else nothing but the answer.
 *
 * @param versions as items of its list, the oldest first; null when not asked for
 */
@JsonSerialize(using = One.OneJson.class)
public record One<T>(T answer, @Nullable List<? extends Keyed<?>> versions) {

    /** Writes it. */
    static final class OneJson extends ValueSerializer<One<?>> {
        @Override
        public void serialize(One<?> one, JsonGenerator json, SerializationContext context) {
            List<? extends Keyed<?>> versions = one.versions();
            if (versions == null) {
                context.writeValue(json, one.answer());
                return;
            }
            WithMember.begin(one.answer(), json, context);
            json.writeName("versions");
            WithMember.items(
                    versions.stream().map(Keyed::item).toList(),
                    versions.stream().map(Keyed::known).toList(),
                    json,
                    context);
            json.writeEndObject();
        }
    }
}
