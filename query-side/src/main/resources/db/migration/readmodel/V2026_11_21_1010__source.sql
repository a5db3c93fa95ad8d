CREATE TABLE readmodel.source (
    source             text COLLATE "C" NOT NULL,
    known              int8range NOT NULL,
    kind               text COLLATE "C" NOT NULL,
    title              text NOT NULL,
    title_folded       text COLLATE "C" NOT NULL,
    number             text,
    number_key         text COLLATE "C",
    publisher          text,
    published_edtf     text,
    published_earliest date,
    published_latest   date,
    published_quote    text,
    published_row      text,
    archived_file      text COLLATE "C",
    cited_source       text COLLATE "C",
    cited_quote        text,
    cited_row          text,
    position           bigint NOT NULL,
    recorded_at        timestamptz NOT NULL,
    first_position     bigint NOT NULL
);
CREATE UNIQUE INDEX source_version ON readmodel.source (source, lower(known));
CREATE INDEX source_first_position ON readmodel.source (first_position);
CREATE INDEX source_number ON readmodel.source (number_key);
COMMENT ON TABLE readmodel.source IS 'Documents that facts are taken from.';
COMMENT ON COLUMN readmodel.source.source IS 'Id of the document.';
COMMENT ON COLUMN readmodel.source.kind IS 'Code of the kind of document.';
COMMENT ON COLUMN readmodel.source.title IS 'Title as printed.';
COMMENT ON COLUMN readmodel.source.title_folded IS 'The title as it is searched.';
COMMENT ON COLUMN readmodel.source.number IS 'Number of the document as printed.';
COMMENT ON COLUMN readmodel.source.number_key IS 'What all spellings of the number have in common.';
COMMENT ON COLUMN readmodel.source.publisher IS 'Body that issued or published it; an office, never a person.';
COMMENT ON COLUMN readmodel.source.published_edtf IS 'Day of publication as stated, EDTF.';
COMMENT ON COLUMN readmodel.source.published_quote IS 'The words that state the publication, at most 12.';
COMMENT ON COLUMN readmodel.source.published_row IS 'Row of the imported file that states the publication.';
COMMENT ON COLUMN readmodel.source.archived_file IS 'SHA-256 of the archived file, hexadecimal.';
COMMENT ON COLUMN readmodel.source.cited_source IS 'Document in which this one is cited.';
COMMENT ON COLUMN readmodel.source.cited_quote IS 'The words that cite it, at most 12.';
COMMENT ON COLUMN readmodel.source.cited_row IS 'Row of the imported file that cites it.';

CREATE TABLE readmodel.source_alias (
    source text COLLATE "C" NOT NULL,
    known  int8range NOT NULL,
    alias  text NOT NULL,
    folded text COLLATE "C" NOT NULL,
    PRIMARY KEY (source, alias)
);
CREATE INDEX source_alias_folded ON readmodel.source_alias (folded);
COMMENT ON TABLE readmodel.source_alias IS 'Other printed names of a document; all lead to the same id.';
COMMENT ON COLUMN readmodel.source_alias.source IS 'Id of the document.';
COMMENT ON COLUMN readmodel.source_alias.alias IS 'Another printed name or number, or the name of its file in an archive.';
COMMENT ON COLUMN readmodel.source_alias.folded IS 'The alias as it is searched.';
