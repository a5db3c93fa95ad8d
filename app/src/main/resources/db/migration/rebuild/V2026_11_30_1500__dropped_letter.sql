-- Parked events that a steward gave up for one projection: its rows lack them until a rebuild.

CREATE TABLE rebuild.dropped_letter (
    letter           text COLLATE "C" PRIMARY KEY,
    processing_group text COLLATE "C" NOT NULL,
    position         bigint NOT NULL,
    event_id         uuid NOT NULL,
    event_type       text COLLATE "C" NOT NULL,
    parked_at        timestamptz NOT NULL,
    cause            text,
    account          uuid NOT NULL,
    reason           text NOT NULL,
    dropped_at       timestamptz NOT NULL
);
COMMENT ON TABLE rebuild.dropped_letter IS 'Parked events that were dropped: who did it, when and why stays for ever.';
COMMENT ON COLUMN rebuild.dropped_letter.processing_group IS 'Whose rows lack the event.';
COMMENT ON COLUMN rebuild.dropped_letter.cause IS 'Why its handler failed last; null when it was never tried.';
COMMENT ON COLUMN rebuild.dropped_letter.account IS 'Id of the account of the steward.';
CREATE TRIGGER dropped_letter_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON rebuild.dropped_letter
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();

CREATE TABLE rebuild.repaired_letter (
    letter      text COLLATE "C" PRIMARY KEY REFERENCES rebuild.dropped_letter,
    run         uuid NOT NULL REFERENCES rebuild.run,
    position    bigint NOT NULL,
    repaired_at timestamptz NOT NULL
);
COMMENT ON TABLE rebuild.repaired_letter IS 'Which rebuild brought a dropped event back into the rows.';
COMMENT ON COLUMN rebuild.repaired_letter.position IS 'Position at which the rebuilt rows took over.';
CREATE TRIGGER repaired_letter_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON rebuild.repaired_letter
    FOR EACH STATEMENT EXECUTE FUNCTION eventstore.refuse_change();
