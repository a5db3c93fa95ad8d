package biennien.query.kernel;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonInclude;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An answer has all of its members, always: null says that there is none, so that a reader need not
 * know which members could have been there.
 */
@JacksonAnnotationsInside
@JsonInclude(JsonInclude.Include.ALWAYS)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AllMembers {}
