package biennien.app.database;

/** What happens to the database after its schemas are up to date and before anybody uses it. */
@FunctionalInterface
public interface BeforeUse {

    /**
     * @throws biennien.app.StartRefused when the process must not start on it
     */
    void run(Database database);
}
