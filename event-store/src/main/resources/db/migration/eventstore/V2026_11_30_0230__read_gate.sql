-- Never has a row. Whoever reads the read models, or writes to them, passes it in ACCESS SHARE mode
-- before anything else; whoever exchanges them closes it for a moment in ACCESS EXCLUSIVE mode.
CREATE TABLE eventstore.read_gate ();
COMMENT ON TABLE eventstore.read_gate IS 'Held while read models are read, written or exchanged.';
