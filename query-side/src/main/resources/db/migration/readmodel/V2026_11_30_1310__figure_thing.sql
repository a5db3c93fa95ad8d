-- Claims beside each other, and what a figure is compared with, are found by what it is about.
CREATE INDEX figure_thing
    ON readmodel.figure (unit, indicator, subject_type, subject_folded, measure);
