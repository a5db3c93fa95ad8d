package biennien.app.database;

import biennien.app.Settings;

/** Where the database is; closing it stops it when it is our own. */
record Database(String url, String user, String password, AutoCloseable server)
        implements AutoCloseable {

    static Database of(Settings settings) {
        Settings.Db db = settings.db();
        if (db.served()) {
            return new Database(db.url(), db.user(), db.password(), () -> {});
        }
        throw new IllegalStateException("no embedded PostgreSQL yet");
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
