-- For the recount of the night: which facts are not what the tables say that people write. Each function compares in one
-- statement, which sees both as they are at one moment.

CREATE FUNCTION differing_claim_facts(ids uuid[]) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  (SELECT "claimId" FROM (SELECT "claimId", article, type, claimant, tags, "markedBy", "createdAt", withdrawn, standing, since, rating, submitted, independent, "firstVerdictAt", "enoughAt", "ruledBy", "ruledAt", "publishedAt", "correctedAt", sources FROM claim_facts WHERE "claimId" = ANY (ids)
    EXCEPT SELECT "claimId", article, type, claimant, tags, "markedBy", "createdAt", withdrawn, standing, since, rating, submitted, independent, "firstVerdictAt", "enoughAt", "ruledBy", "ruledAt", "publishedAt", "correctedAt", sources FROM "ClaimFact" WHERE "claimId" = ANY (ids)) d)
  UNION
  (SELECT "claimId" FROM (SELECT "claimId", claim, reviewer, rating, "submittedAt", independent, "blindRating" FROM verdict_facts WHERE "claimId" = ANY (ids)
    EXCEPT SELECT f."claimId", p.claim, p.reviewer, p.rating, p."submittedAt", p.independent, p."blindRating" FROM "VerdictFact" p JOIN "ClaimFact" f ON f.number = p.claim WHERE f."claimId" = ANY (ids)) d)
  UNION (SELECT "claimId" FROM (SELECT f."claimId", p.claim, p.reviewer, p.rating, p."submittedAt", p.independent, p."blindRating" FROM "VerdictFact" p JOIN "ClaimFact" f ON f.number = p.claim
    WHERE f."claimId" = ANY (ids) EXCEPT SELECT "claimId", claim, reviewer, rating, "submittedAt", independent, "blindRating" FROM verdict_facts WHERE "claimId" = ANY (ids)) d)
  UNION
  (SELECT "claimId" FROM (SELECT "claimId", claim, piece, reviewer, source, stance, "takenAt" FROM evidence_facts WHERE "claimId" = ANY (ids)
    EXCEPT SELECT f."claimId", p.claim, p.piece, p.reviewer, p.source, p.stance, p."takenAt" FROM "EvidenceFact" p JOIN "ClaimFact" f ON f.number = p.claim WHERE f."claimId" = ANY (ids)) d)
  UNION (SELECT "claimId" FROM (SELECT f."claimId", p.claim, p.piece, p.reviewer, p.source, p.stance, p."takenAt" FROM "EvidenceFact" p JOIN "ClaimFact" f ON f.number = p.claim
    WHERE f."claimId" = ANY (ids) EXCEPT SELECT "claimId", claim, piece, reviewer, source, stance, "takenAt" FROM evidence_facts WHERE "claimId" = ANY (ids)) d)
  UNION
  (SELECT "claimId" FROM (SELECT "claimId", claim, piece, "requestedBy", "requestedOn", "answeredOn", answered, refused, "madeAt" FROM request_facts WHERE "claimId" = ANY (ids)
    EXCEPT SELECT f."claimId", p.claim, p.piece, p."requestedBy", p."requestedOn", p."answeredOn", p.answered, p.refused, p."madeAt" FROM "RequestFact" p JOIN "ClaimFact" f ON f.number = p.claim WHERE f."claimId" = ANY (ids)) d)
  UNION (SELECT "claimId" FROM (SELECT f."claimId", p.claim, p.piece, p."requestedBy", p."requestedOn", p."answeredOn", p.answered, p.refused, p."madeAt" FROM "RequestFact" p JOIN "ClaimFact" f ON f.number = p.claim
    WHERE f."claimId" = ANY (ids) EXCEPT SELECT "claimId", claim, piece, "requestedBy", "requestedOn", "answeredOn", answered, refused, "madeAt" FROM request_facts WHERE "claimId" = ANY (ids)) d)
  UNION
  (SELECT "claimId" FROM (SELECT "claimId", claim, edition, at FROM correction_facts WHERE "claimId" = ANY (ids)
    EXCEPT SELECT f."claimId", p.claim, p.edition, p.at FROM "CorrectionFact" p JOIN "ClaimFact" f ON f.number = p.claim WHERE f."claimId" = ANY (ids)) d)
  UNION (SELECT "claimId" FROM (SELECT f."claimId", p.claim, p.edition, p.at FROM "CorrectionFact" p JOIN "ClaimFact" f ON f.number = p.claim
    WHERE f."claimId" = ANY (ids) EXCEPT SELECT "claimId", claim, edition, at FROM correction_facts WHERE "claimId" = ANY (ids)) d)
$$;

CREATE FUNCTION differing_article_facts() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT "articleId" FROM (SELECT "articleId", outlet, language, tags, affairs, archived, required FROM article_facts EXCEPT SELECT "articleId", outlet, language, tags, affairs, archived, required FROM "ArticleFact") d
$$;

CREATE FUNCTION differing_source_facts() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT "sourceId" FROM (SELECT "sourceId", kind, health, "checkedAt", "groupId", "addedBy" FROM source_facts EXCEPT SELECT "sourceId", kind, health, "checkedAt", "groupId", "addedBy" FROM "SourceFact") d
$$;

CREATE FUNCTION differing_assignment_facts() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  SELECT "assignmentId" FROM (SELECT "assignmentId", article, claim, person, "dueOn", "createdAt", "doneAt", withdrawn FROM assignment_facts EXCEPT SELECT "assignmentId", article, claim, person, "dueOn", "createdAt", "doneAt", withdrawn FROM "AssignmentFact") d
$$;

-- Facts of what is no longer there, which nobody deletes but an administrator by hand. Returns how many there were.
CREATE FUNCTION drop_orphaned_facts() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  orphans integer;
BEGIN
  WITH claims AS (DELETE FROM "ClaimFact" f WHERE NOT EXISTS (SELECT FROM "Claim" WHERE id = f."claimId") RETURNING 1),
    articles AS (DELETE FROM "ArticleFact" f WHERE NOT EXISTS (SELECT FROM "Article" WHERE id = f."articleId") RETURNING 1),
    sources AS (DELETE FROM "SourceFact" f WHERE NOT EXISTS (SELECT FROM "Source" WHERE id = f."sourceId") RETURNING 1),
    assignments AS (
      DELETE FROM "AssignmentFact" f WHERE NOT EXISTS (SELECT FROM "Assignment" WHERE id = f."assignmentId") RETURNING 1)
  SELECT (SELECT count(*) FROM claims) + (SELECT count(*) FROM articles) + (SELECT count(*) FROM sources)
    + (SELECT count(*) FROM assignments) INTO orphans;
  IF orphans > 0 THEN UPDATE "FactEpoch" SET epoch = gen_random_uuid(); END IF;
  RETURN orphans;
END
$$;

-- Where the database was restored into another server, transactions begin at a lower number. Facts that seem to come from
-- the future would be read again each time.
CREATE FUNCTION renumber_facts() RETURNS void LANGUAGE sql AS $$
  UPDATE "FactTerm" SET changed = pg_current_xact_id() WHERE changed > pg_current_xact_id();
  UPDATE "ArticleFact" SET changed = pg_current_xact_id() WHERE changed > pg_current_xact_id();
  UPDATE "SourceFact" SET changed = pg_current_xact_id() WHERE changed > pg_current_xact_id();
  UPDATE "ClaimFact" SET changed = pg_current_xact_id() WHERE changed > pg_current_xact_id();
  UPDATE "AssignmentFact" SET changed = pg_current_xact_id() WHERE changed > pg_current_xact_id();
$$;
