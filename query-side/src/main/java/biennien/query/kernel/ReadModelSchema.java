package biennien.query.kernel;

/** Where Flyway keeps the tables of the read side; the schema may be dropped and replayed. */
public final class ReadModelSchema {
    public static final String SCHEMA = "readmodel";
    public static final String MIGRATIONS = "classpath:db/migration/readmodel";

    private ReadModelSchema() {}
}
