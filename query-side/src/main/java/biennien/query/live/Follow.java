package biennien.query.live;

/**
 * The subscription query that every process keeps.
 *
 * @param processor whose news
 */
public record Follow(String processor) {}
