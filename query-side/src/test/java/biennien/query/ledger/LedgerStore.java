package biennien.query.ledger;

import biennien.eventstore.EventStoreSchema;
import biennien.eventstore.JustStored;
import biennien.eventstore.LogReader;
import biennien.ledger.Checkpoint;
import biennien.ledger.MerkleTree;
import biennien.ledger.Note;
import biennien.postgres.TestDatabase;
import biennien.postgres.TestPostgres;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

/** A log of made-up events on a database of its own, and the parts that keep it. */
final class LedgerStore implements AutoCloseable {

    static final Instant BEGINNING = Instant.parse("2026-11-21T03:00:00.123456Z");

    private final TestDatabase database = TestPostgres.newDatabase();
    final DataSource source = database.dataSource();
    final JdbcClient sql = JdbcClient.create(source);
    final Folder files = new Folder();
    private long next;

    LedgerStore() {
        EventStoreSchema.migrate(source);
        Flyway.configure()
                .dataSource(source)
                .schemas("ledger")
                .locations("classpath:db/migration/ledger")
                .load()
                .migrate();
    }

    /** The files of a data folder, in memory. */
    static final class Folder implements LedgerFiles {
        final Map<String, String> files = new ConcurrentHashMap<>();
        boolean broken;

        @Override
        public Optional<String> read(String name) {
            return Optional.ofNullable(files.get(name));
        }

        @Override
        public void write(String name, String text) {
            if (broken) {
                throw new IllegalStateException("The disk is full.");
            }
            files.put(name, text);
        }
    }

    /** All parts on one source of connections; another one is another process, or one later. */
    final class Parts {
        final LogReader log;
        final JustStored fresh = new JustStored();
        final TileRows tiles;
        final Checkpoints checkpoints;
        final SigningKeys keys;
        final Alarms alarms;
        final Faults faults;
        final WitnessRows witnesses;
        final Keeper keeper;
        final SelfCheck check;
        final ServedLedger served;
        final Proofs proofs;
        final PlatformTransactionManager transactions;

        Parts(DataSource through, LedgerFiles folder) {
            JdbcClient jdbc = JdbcClient.create(through);
            transactions = new JdbcTransactionManager(through);
            // Reading the log has connections of its own.
            log = new LogReader(source);
            tiles = new TileRows(jdbc);
            checkpoints = new Checkpoints(jdbc);
            keys = new SigningKeys(jdbc, folder, settings(""));
            alarms = new Alarms(JdbcClient.create(source));
            faults = new Faults(jdbc);
            witnesses = new WitnessRows(jdbc);
            keeper = new Keeper(log, fresh, tiles, checkpoints, keys, folder, alarms, transactions);
            check = new SelfCheck(log, tiles, checkpoints, keys, faults, transactions);
            served = new ServedLedger(log, tiles, checkpoints, keys);
            proofs = new Proofs(log, tiles, checkpoints);
        }

        void keepAll() {
            while (keeper.keep()) {
                // One piece after the other.
            }
            keeper.remember();
        }

        /** A whole pass of the self-check, from its beginning. */
        void checkAll() {
            sql.sql("UPDATE ledger.self_check SET begun_at = NULL").update();
            while (check.step() == SelfCheck.Step.DONE) {
                // One step after the other.
            }
        }
    }

    static LedgerSettings settings(String origin) {
        return new LedgerSettings(
                origin,
                true,
                Duration.ofMillis(100),
                Duration.ofMillis(100),
                1_000_000,
                Duration.ofMillis(100),
                Duration.ofMillis(100),
                Duration.ofSeconds(2));
    }

    /** Connections that share no transaction with those of {@link #source}. */
    DataSource newSource() {
        return database.dataSource();
    }

    Parts parts() {
        return new Parts(source, files);
    }

    /** Appends so many events; answers how many there are. */
    long append(int count) {
        long end = next + count;
        sql.sql(
                        """
                        INSERT INTO eventstore.event (position, recorded_at, event_id, stream,
                               sequence, type, revision, salt, payload, metadata)
                        SELECT n, CAST(:at AS timestamptz) + n * interval '1 second',
                               CAST(lpad(to_hex(n), 32, '0') AS uuid), 'group:' || n, 0,
                               'group.GroupFounded', 1,
                               substring(sha256(convert_to('salt ' || n, 'UTF8')) FOR 16),
                               convert_to('{"count":' || n || ',"name":"Tổ ' || n || '"}', 'UTF8'),
                               convert_to('{"actor":"' || n || '"}', 'UTF8')
                          FROM generate_series(CAST(:first AS bigint), CAST(:last AS bigint)) n
                        """)
                .param("at", BEGINNING.atOffset(ZoneOffset.UTC))
                .param("first", next)
                .param("last", end - 1)
                .update();
        next = end;
        sql.sql("UPDATE eventstore.log_head SET next = :next").param("next", next).update();
        return next;
    }

    /** As many other events from a position on, in the place of those that were. */
    void appendOthers(long from, int count) {
        next = from;
        append(count);
        tamper(
                "UPDATE eventstore.event SET event_id = gen_random_uuid() WHERE position >= "
                        + from);
    }

    /** Leaf hashes by the plain definition, of the first so many. */
    List<byte[]> leafHashes(long size) {
        List<byte[]> hashes = new ArrayList<>();
        new LogReader(source)
                .forEach(0, size - 1, event -> hashes.add(MerkleTree.leafHash(event.leaf())));
        return hashes;
    }

    /** What the plain definition makes of the log. */
    byte[] root(long size) {
        return MerkleTree.root(leafHashes(size));
    }

    /** As a superuser who switches the guards off. */
    void tamper(String statement) {
        sql.sql("BEGIN; SET LOCAL session_replication_role = replica; " + statement + "; COMMIT")
                .update();
    }

    static Checkpoint checkpoint(String note) {
        return Checkpoint.parse(Note.parse(note).text());
    }

    @Override
    public void close() {
        database.close();
    }
}
