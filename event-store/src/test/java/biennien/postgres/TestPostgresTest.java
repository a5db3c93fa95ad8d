package biennien.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestPostgresTest {

    @Test
    void each_database_is_empty_and_durable_and_can_be_dropped() {
        try (TestDatabase one = TestPostgres.newDatabase();
                TestDatabase two = TestPostgres.newDatabase()) {
            JdbcClient.create(one.dataSource()).sql("CREATE TABLE entry (n int)").update();
            assertThat(names(two)).isEmpty();
            assertThat(names(one)).isNotEmpty();
            assertThat(JdbcClient.create(two.dataSource()).sql("SHOW fsync").query().singleValue())
                    .isEqualTo("on");
        }
    }

    private static java.util.List<Object> names(TestDatabase database) {
        return JdbcClient.create(database.dataSource())
                .sql("SELECT relname FROM pg_class WHERE relname = 'entry'")
                .query()
                .singleColumn();
    }
}
