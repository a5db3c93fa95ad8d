-- Figures are searched by the beginnings of their words. Words are folded already: nothing is left
-- for a parser of texts to do, which would take numbers and codes apart.
CREATE INDEX figure_words ON readmodel.figure USING gin (
    array_to_tsvector(string_to_array(rtrim(words_folded || ' ' || said_folded), ' ')));
