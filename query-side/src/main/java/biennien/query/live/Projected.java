package biennien.query.live;

/**
 * News: everything up to here can be read.
 *
 * @param position the last one projected, -1 before the first
 */
public record Projected(long position) {}
