-- The log of events and the texts of versions are never changed and never deleted, by nobody.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
END
$$;

CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON "Event"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON "Event"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER version_append_only BEFORE UPDATE OR DELETE ON "Version"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A lost claim has no passage; every other has one that is not empty.
ALTER TABLE "Anchor" ADD CONSTRAINT anchor_passage CHECK (
  CASE WHEN state = 'lost' THEN start IS NULL AND "end" IS NULL ELSE start >= 0 AND "end" > start END
);

-- A submitted verdict has a rating and the time it was given.
ALTER TABLE "Verdict" ADD CONSTRAINT verdict_submitted CHECK (
  state = 'draft' OR ("ratingKey" IS NOT NULL AND "submittedAt" IS NOT NULL)
);
ALTER TABLE "Verdict" ADD CONSTRAINT verdict_confidence CHECK (confidence IS NULL OR confidence BETWEEN 0 AND 1);

-- Search by any part of a title or a statement.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX article_title_trgm ON "Article" USING gin (title gin_trgm_ops);
CREATE INDEX claim_statement_trgm ON "Claim" USING gin (statement gin_trgm_ops);
CREATE INDEX source_title_trgm ON "Source" USING gin (title gin_trgm_ops);

-- The scale as the contract gives it; admins edit it afterwards.
INSERT INTO "Rating" (key, label, description, color, "colorDark", value, position) VALUES
  ('false', 'False', 'The evidence contradicts the claim.', '#a5281b', '#f0867a', 1, 1),
  ('mostly-false', 'Mostly false', 'A part is right, but the claim as a whole misleads.', '#b9590f', '#eda25f', 2, 2),
  ('mixed', 'Mixed', 'Right and wrong parts weigh about the same.', '#7c6a10', '#d3bd55', 3, 3),
  ('mostly-true', 'Mostly true', 'Right in the main, with a detail wrong or missing.', '#2b7a78', '#6fc4bd', 4, 4),
  ('true', 'True', 'The evidence bears the claim out.', '#0b5c4d', '#4cc7a8', 5, 5),
  ('unproven', 'Unproven', 'What is public neither bears it out nor contradicts it.', '#5a5f73', '#a9aec4', NULL, 6),
  ('not-checkable', 'Not checkable', 'An opinion, a prediction, or words without a testable content.', '#6b675f', '#948f86', NULL, 7);
