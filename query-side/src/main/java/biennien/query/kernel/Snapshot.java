package biennien.query.kernel;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The state of the read models that one answer is taken from; lives as long as its transaction.
 *
 * @param basis the position the answer is true for
 * @param view through whose eyes
 * @param jdbc inside the transaction
 */
public record Snapshot(long basis, View view, JdbcClient jdbc) {

    /** A statement in which {@code :basis} is bound. */
    public JdbcClient.StatementSpec sql(String text) {
        return jdbc.sql(text).param("basis", basis);
    }
}
