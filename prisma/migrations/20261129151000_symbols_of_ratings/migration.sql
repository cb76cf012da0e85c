ALTER TABLE "Rating" ADD COLUMN symbol TEXT, ADD COLUMN line TEXT;

-- Until now symbol and line followed from the place of a rating in the scale. Each keeps what it has today: a rating with
-- a value the disc and the line of its step, one without a value its mark in their order, live ones first.
WITH steps AS (
  SELECT DISTINCT value FROM "Rating" WHERE value IS NOT NULL AND ("retiredAt" IS NULL
    OR NOT EXISTS (SELECT FROM "Rating" live WHERE live.value IS NOT NULL AND live."retiredAt" IS NULL))
), placed AS (
  SELECT r.key, (SELECT count(*) FROM steps) - 1 AS top,
    (SELECT count(*) FROM steps WHERE steps.value < r.value)
      - CASE WHEN r.value IN (SELECT value FROM steps) THEN 0 ELSE 0.5 END AS step
  FROM "Rating" r WHERE r.value IS NOT NULL
), filled AS (
  SELECT key, CASE WHEN top < 1 THEN CASE WHEN step < 0 THEN 0 ELSE 1 END
    ELSE least(1, greatest(0, step / top)) END::numeric AS fill FROM placed
)
UPDATE "Rating" r SET symbol = 'disc-' || round(fill * 8), line = CASE
    WHEN fill = 0.5 THEN 'dashed'
    ELSE CASE WHEN fill < 0.5 THEN 'wavy-' ELSE 'solid-' END || ceil(round(abs(fill - 0.5) * 8, 6)) END
FROM filled WHERE filled.key = r.key;

WITH numbered AS (
  SELECT key, row_number() OVER (ORDER BY "retiredAt" IS NOT NULL, position) - 1 AS nth FROM "Rating" WHERE value IS NULL
)
UPDATE "Rating" r SET
  symbol = (ARRAY['dots', 'slash', 'point', 'bar', 'cross', 'post', 'core', 'plus', 'stripes'])[nth % 9 + 1],
  line = CASE WHEN nth % 2 = 0 THEN 'dotted-' || (nth / 2) % 5 + 1 ELSE 'double-' || (nth / 2) % 4 + 1 END
FROM numbered WHERE numbered.key = r.key;

ALTER TABLE "Rating" ALTER COLUMN symbol SET NOT NULL, ALTER COLUMN line SET NOT NULL;
ALTER TABLE "Rating" ADD CONSTRAINT rating_symbol CHECK (symbol IN (
  'disc-0', 'disc-1', 'disc-2', 'disc-3', 'disc-4', 'disc-5', 'disc-6', 'disc-7', 'disc-8',
  'dots', 'slash', 'point', 'bar', 'cross', 'post', 'core', 'plus', 'stripes'));
ALTER TABLE "Rating" ADD CONSTRAINT rating_line CHECK (line IN (
  'wavy-4', 'wavy-3', 'wavy-2', 'wavy-1', 'dashed', 'solid-1', 'solid-2', 'solid-3', 'solid-4',
  'dotted-1', 'double-1', 'dotted-2', 'double-2', 'dotted-3', 'double-3', 'dotted-4', 'double-4', 'dotted-5'));
