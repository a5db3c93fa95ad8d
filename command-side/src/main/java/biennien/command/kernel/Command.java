package biennien.command.kernel;

/** Something that is asked of one stream. Every part of it is already valid when it exists. */
public interface Command {

    /** The stream it is asked of; its text is the stream's name. */
    Object id();
}
