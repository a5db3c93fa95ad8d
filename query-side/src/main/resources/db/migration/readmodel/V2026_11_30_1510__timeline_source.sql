-- What was taken from a document is asked for by the document.
CREATE INDEX timeline_source ON readmodel.timeline (cited_source, position)
    WHERE cited_source IS NOT NULL;
