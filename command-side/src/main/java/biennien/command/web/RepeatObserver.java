package biennien.command.web;

import biennien.command.kernel.Command;

/** Hears of requests that were answered before, so that no command was sent for them. */
@FunctionalInterface
public interface RepeatObserver {

    /** Must be quick and not throw. */
    void repeated(Class<? extends Command> command);
}
