package biennien.app.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.Version;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;

/**
 * What our records do not allow to be absent must be in a body: a component without
 * {@code @Nullable} is required. Lists and maps may be left out when empty, a mark when false.
 */
final class NullMarkedRecords extends AnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return isRequired(member) ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return isRequired(annotated)
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
                : JsonSetter.Value.empty();
    }

    /** A record that is made by a method of its own may be told by less than all its parts. */
    private static AnnotatedType given(AnnotatedParameter parameter, RecordComponent component) {
        return parameter.getOwner().getAnnotated() instanceof Method made
                ? made.getAnnotatedParameterTypes()[parameter.getIndex()]
                : component.getAnnotatedType();
    }

    private static boolean isRequired(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)) {
            return false;
        }
        Class<?> type = parameter.getDeclaringClass();
        if (!type.isRecord()
                || !type.getPackageName().startsWith("biennien.")
                || parameter.getOwner().getParameterCount() != type.getRecordComponents().length) {
            return false;
        }
        RecordComponent component = type.getRecordComponents()[parameter.getIndex()];
        Class<?> value = component.getType();
        return value != boolean.class
                && !Collection.class.isAssignableFrom(value)
                && !Map.class.isAssignableFrom(value)
                && !given(parameter, component).isAnnotationPresent(Nullable.class);
    }
}
