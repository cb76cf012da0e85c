-- Who asked for a correction: people who are blind on a claim may know only their own requests. And whether the outlet
-- answered, which may have no day. The facts are made again below.
DELETE FROM "RequestFact";
ALTER TABLE "RequestFact" ADD COLUMN "requestedBy" INTEGER NOT NULL, ADD COLUMN "answered" BOOLEAN NOT NULL;

DROP VIEW request_facts;
CREATE VIEW request_facts AS
SELECT q."claimId", f.number AS claim,
  (row_number() OVER (PARTITION BY q."claimId" ORDER BY q."createdAt", q.id))::int AS piece,
  asker.number AS "requestedBy", fact_day(q."requestedAt") AS "requestedOn", fact_day(q."answeredAt") AS "answeredOn",
  q.answer IS NOT NULL OR q."answeredAt" IS NOT NULL AS answered, q.refused, fact_ms(q."closedAt") AS "madeAt"
FROM "CorrectionRequest" q JOIN "ClaimFact" f ON f."claimId" = q."claimId"
JOIN "FactTerm" asker ON asker.kind = 'person' AND asker.text = q."requestedById"::text
WHERE q."withdrawnAt" IS NULL;

CREATE FUNCTION refresh_request_facts(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  PERFORM add_fact_terms(array_agg('person'::text), array_agg("requestedById"::text)) FROM "CorrectionRequest"
    WHERE "claimId" = ANY (ids);
  PERFORM refresh_claim_facts(ids);
  DELETE FROM "RequestFact" r USING "ClaimFact" f WHERE f."claimId" = ANY (ids) AND r.claim = f.number;
  INSERT INTO "RequestFact" (claim, piece, "requestedBy", "requestedOn", "answeredOn", answered, refused, "madeAt")
  SELECT claim, piece, "requestedBy", "requestedOn", "answeredOn", answered, refused, "madeAt" FROM request_facts
  WHERE "claimId" = ANY (ids);
END
$$;

CREATE FUNCTION keep_request_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM refresh_request_facts(array_agg(DISTINCT "claimId")) FROM new_rows;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM refresh_request_facts(array_agg(DISTINCT "claimId")) FROM old_rows;
  END IF;
  RETURN NULL;
END
$$;

DROP TRIGGER facts_of_new ON "CorrectionRequest";
DROP TRIGGER facts_of_changed ON "CorrectionRequest";
DROP TRIGGER facts_of_deleted ON "CorrectionRequest";
CREATE TRIGGER facts_of_new AFTER INSERT ON "CorrectionRequest"
  REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_request_facts();
CREATE TRIGGER facts_of_changed AFTER UPDATE ON "CorrectionRequest"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_request_facts();
CREATE TRIGGER facts_of_deleted AFTER DELETE ON "CorrectionRequest"
  REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_request_facts();

SELECT refresh_request_facts(array_agg(DISTINCT "claimId")) FROM "CorrectionRequest";
