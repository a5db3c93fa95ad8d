package biennien.query.kernel;

/** Where Flyway keeps the tables of the read side; the schema may be dropped and replayed. */
public final class ReadModelSchema {
    public static final String SCHEMA = "readmodel";

    /** Where a rebuild makes the tables anew beside the live ones. */
    public static final String NEXT = "readmodel_next";

    /** The tables that were live before the last switch, kept for the way back. */
    public static final String BEFORE = "readmodel_before";

    public static final String MIGRATIONS = "classpath:db/migration/readmodel";

    private ReadModelSchema() {}
}
