package biennien.command.kernel;

import java.util.List;

/**
 * What a caller gets back for an accepted command.
 *
 * @param id the stream that the command was asked of
 * @param position of the last event it made; pass it as {@code minPosition} to read it back
 * @param warnings what is doubtful about it; stored with the event
 */
public record CommandAnswer(String id, long position, List<Warning> warnings) {}
