package biennien.command.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A command that only the account which recorded the fact may send, or a steward ({@link
 * Shell#onlyByRecorderOrSteward}). The OpenAPI document says so, for whoever offers it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ByRecorderOrSteward {}
