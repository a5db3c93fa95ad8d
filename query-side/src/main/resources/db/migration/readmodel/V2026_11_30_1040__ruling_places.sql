ALTER TABLE readmodel.ruling ADD cited_place text COLLATE "C", ADD correction_place text COLLATE "C";
COMMENT ON COLUMN readmodel.ruling.cited_place IS 'Where in the document the words stand: a page, a paragraph or characters.';
COMMENT ON COLUMN readmodel.ruling.correction_place IS 'Where in the document the words stand.';
