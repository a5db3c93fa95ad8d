-- The order "time" of figures, both ways; without it each page of it would sort all of them. What
-- has no beginning begins before all. The expression is that of the query.
CREATE INDEX figure_time ON readmodel.figure (coalesce(period_earliest, '-infinity'), first_position);
