package biennien.query.kernel;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a page: each item as it is and, of versions, with {@code known} as its last member. */
final class PageJson extends ValueSerializer<Page<?>> {

    @Override
    public void serialize(Page<?> page, JsonGenerator json, SerializationContext context) {
        json.writeStartObject();
        json.writeName("items");
        WithMember.items(page.items(), page.known(), json, context);
        json.writeName("next");
        context.writeValue(json, page.next());
        json.writeEndObject();
    }
}
