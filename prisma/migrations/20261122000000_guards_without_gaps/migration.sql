-- The texts of versions are not emptied away either, not even by way of a table they hang on.
CREATE TRIGGER version_no_truncate BEFORE TRUNCATE ON "Version"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A check that comes to NULL lets a row pass, so an offset that is missing has to be asked for by name.
ALTER TABLE "Anchor" DROP CONSTRAINT anchor_passage;
ALTER TABLE "Anchor" ADD CONSTRAINT anchor_passage CHECK (
  CASE WHEN state = 'lost' THEN start IS NULL AND "end" IS NULL
    ELSE start IS NOT NULL AND "end" IS NOT NULL AND start >= 0 AND "end" > start END
);
