-- Drafts of verdicts are saved often. Nobody reads those of others, so they stand in an index of their own: others'
-- drafts are then not even skipped, which would take time that tells how many there are.
CREATE INDEX event_of_claim ON "Event" ("claimId", seq) WHERE type <> 'verdict.drafted';
CREATE INDEX event_of_draft ON "Event" ("claimId", "actorId", seq) WHERE type = 'verdict.drafted';
DROP INDEX "Event_claimId_seq_idx";

-- The last event that a person did themselves, and the last that everybody may know of: the head of the log in exports.
CREATE INDEX "Event_actorId_seq_idx" ON "Event" ("actorId", seq);
CREATE INDEX event_for_everybody ON "Event" (seq) WHERE type ~ '^(article|claim|ruling)[.]';
