ALTER TABLE "Claim" ADD COLUMN "endedInVersion" INTEGER;
ALTER TABLE "Ruling" ADD COLUMN "restsOnStatement" TEXT, ADD COLUMN "restsOnClaimant" TEXT;
ALTER TABLE "Verdict" ADD COLUMN "restsOnStatement" TEXT, ADD COLUMN "restsOnClaimant" TEXT;

-- What earlier verdicts and rulings rest on is what the log says of the claim when they were given.
CREATE FUNCTION pg_temp.claim_at(claim uuid, given bigint) RETURNS jsonb LANGUAGE sql STABLE AS $$
  SELECT coalesce(
    (SELECT jsonb_build_object('statement', e.after->'statement', 'claimant', e.after->'claimant') FROM "Event" e
      WHERE e."claimId" = claim AND e."objectType" = 'claim' AND e.after ? 'statement' AND e.seq < given
      ORDER BY e.seq DESC LIMIT 1),
    (SELECT jsonb_build_object('statement', c.statement, 'claimant', c.claimant) FROM "Claim" c WHERE c.id = claim))
$$;
UPDATE "Verdict" v SET "restsOnStatement" = seen.claim->>'statement', "restsOnClaimant" = seen.claim->>'claimant'
FROM (
  SELECT id, pg_temp.claim_at("claimId", (SELECT max(e.seq) FROM "Event" e WHERE e."objectType" = 'verdict'
    AND e."objectId" = verdict.id::text AND e.type IN ('verdict.submitted', 'verdict.revised'))) AS claim
  FROM "Verdict" verdict
) seen
WHERE seen.id = v.id;
UPDATE "Ruling" r SET "restsOnStatement" = seen.claim->>'statement', "restsOnClaimant" = seen.claim->>'claimant'
FROM (
  SELECT "claimId" AS id, pg_temp.claim_at("claimId", (SELECT max(e.seq) FROM "Event" e WHERE e."objectType" = 'ruling'
    AND e."objectId" = ruling."claimId"::text)) AS claim
  FROM "Ruling" ruling
) seen
WHERE seen.id = r."claimId";

ALTER TABLE "Ruling" ALTER COLUMN "restsOnStatement" SET NOT NULL;
ALTER TABLE "Verdict" ALTER COLUMN "restsOnStatement" SET NOT NULL;

-- A ruling decides where a claim stands, before its verdicts do.
UPDATE "Claim" c SET standing = 'stale', "ratingKey" = r."ratingKey", "standingSince" = clock_timestamp()
FROM "Ruling" r
WHERE r."claimId" = c.id AND c.standing = 'ruled'
  AND (r."restsOnStatement", r."restsOnClaimant") IS DISTINCT FROM (c.statement, c.claimant);
UPDATE "Claim" c SET standing = 'stale', "ratingKey" = NULL, "standingSince" = clock_timestamp()
WHERE c.standing IN ('open', 'agreed', 'disputed') AND EXISTS (
  SELECT FROM "Verdict" v WHERE v."claimId" = c.id AND v.state = 'submitted'
    AND (v."restsOnStatement", v."restsOnClaimant") IS DISTINCT FROM (c.statement, c.claimant));
