-- Openings that are not every week: every so many weeks, counted in days from the first, or one certain weekday of each month.

ALTER TABLE opening_rule ADD COLUMN every_weeks BIGINT NOT NULL DEFAULT 1 CHECK (every_weeks BETWEEN 1 AND 8);
-- 1 to 4: the first to the fourth such weekday of a month; -1: the last one. Then every_weeks is 1.
ALTER TABLE opening_rule ADD COLUMN nth_in_month BIGINT CHECK (nth_in_month IN (1, 2, 3, 4, -1));
