-- CreateTable
CREATE TABLE "FactTerm" (
    "number" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "changed" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "FactTerm_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "FactEpoch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "epoch" UUID NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "FactEpoch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleFact" (
    "number" SERIAL NOT NULL,
    "articleId" UUID NOT NULL,
    "outlet" INTEGER,
    "language" INTEGER NOT NULL,
    "tags" INTEGER[],
    "affairs" INTEGER[],
    "archived" BOOLEAN NOT NULL,
    "required" INTEGER NOT NULL,
    "changed" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "ArticleFact_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "SourceFact" (
    "number" SERIAL NOT NULL,
    "sourceId" UUID NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "health" "CheckResult",
    "checkedAt" BIGINT,
    "groupId" UUID,
    "addedBy" INTEGER NOT NULL,
    "changed" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "SourceFact_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "ClaimFact" (
    "number" SERIAL NOT NULL,
    "claimId" UUID NOT NULL,
    "article" INTEGER NOT NULL,
    "type" "ClaimType",
    "claimant" INTEGER,
    "tags" INTEGER[],
    "markedBy" INTEGER NOT NULL,
    "createdAt" BIGINT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL,
    "standing" "StandingState" NOT NULL,
    "since" BIGINT NOT NULL,
    "rating" INTEGER,
    "submitted" INTEGER NOT NULL,
    "independent" INTEGER NOT NULL,
    "firstVerdictAt" BIGINT,
    "enoughAt" BIGINT,
    "ruledBy" INTEGER,
    "ruledAt" BIGINT,
    "publishedAt" BIGINT,
    "correctedAt" BIGINT,
    "sources" INTEGER NOT NULL,
    "changed" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "ClaimFact_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "VerdictFact" (
    "claim" INTEGER NOT NULL,
    "reviewer" INTEGER NOT NULL,
    "rating" INTEGER,
    "submittedAt" BIGINT,
    "independent" BOOLEAN NOT NULL,
    "blindRating" INTEGER,

    CONSTRAINT "VerdictFact_pkey" PRIMARY KEY ("claim","reviewer")
);

-- CreateTable
CREATE TABLE "EvidenceFact" (
    "claim" INTEGER NOT NULL,
    "piece" INTEGER NOT NULL,
    "reviewer" INTEGER,
    "source" INTEGER NOT NULL,
    "stance" "Stance" NOT NULL,
    "takenAt" BIGINT,

    CONSTRAINT "EvidenceFact_pkey" PRIMARY KEY ("claim","piece")
);

-- CreateTable
CREATE TABLE "RequestFact" (
    "claim" INTEGER NOT NULL,
    "piece" INTEGER NOT NULL,
    "requestedOn" INTEGER NOT NULL,
    "answeredOn" INTEGER,
    "refused" BOOLEAN NOT NULL,
    "madeAt" BIGINT,

    CONSTRAINT "RequestFact_pkey" PRIMARY KEY ("claim","piece")
);

-- CreateTable
CREATE TABLE "CorrectionFact" (
    "claim" INTEGER NOT NULL,
    "edition" INTEGER NOT NULL,
    "at" BIGINT NOT NULL,

    CONSTRAINT "CorrectionFact_pkey" PRIMARY KEY ("claim","edition")
);

-- CreateTable
CREATE TABLE "AssignmentFact" (
    "number" SERIAL NOT NULL,
    "assignmentId" UUID NOT NULL,
    "article" INTEGER NOT NULL,
    "claim" INTEGER,
    "person" INTEGER NOT NULL,
    "dueOn" INTEGER,
    "createdAt" BIGINT NOT NULL,
    "doneAt" BIGINT,
    "withdrawn" BOOLEAN NOT NULL,
    "changed" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "AssignmentFact_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "FactTerm_changed_idx" ON "FactTerm"("changed");

-- CreateIndex
CREATE UNIQUE INDEX "FactTerm_kind_text_key" ON "FactTerm"("kind", "text");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleFact_articleId_key" ON "ArticleFact"("articleId");

-- CreateIndex
CREATE INDEX "ArticleFact_changed_idx" ON "ArticleFact"("changed");

-- CreateIndex
CREATE UNIQUE INDEX "SourceFact_sourceId_key" ON "SourceFact"("sourceId");

-- CreateIndex
CREATE INDEX "SourceFact_changed_idx" ON "SourceFact"("changed");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimFact_claimId_key" ON "ClaimFact"("claimId");

-- CreateIndex
CREATE INDEX "ClaimFact_article_idx" ON "ClaimFact"("article");

-- CreateIndex
CREATE INDEX "ClaimFact_changed_idx" ON "ClaimFact"("changed");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentFact_assignmentId_key" ON "AssignmentFact"("assignmentId");

-- CreateIndex
CREATE INDEX "AssignmentFact_changed_idx" ON "AssignmentFact"("changed");

INSERT INTO "FactEpoch" (id) VALUES (1);

-- What each fact is, computed from the tables that people write. The triggers below store these rows, and a job of the
-- night compares all of them with what is stored.

CREATE FUNCTION fact_ms(moment timestamptz) RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT (extract(epoch FROM moment) * 1000)::bigint $$;

CREATE FUNCTION fact_day(day text) RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT to_date(day, 'YYYY-MM-DD') - date '1970-01-01' $$;

CREATE VIEW article_facts AS
SELECT a.id AS "articleId", outlet.number AS outlet, language.number AS language,
  ARRAY(SELECT DISTINCT t.number FROM unnest(a.tags) AS tag JOIN "FactTerm" t ON t.kind = 'tag' AND t.text = tag
    ORDER BY 1) AS tags,
  ARRAY(SELECT t.number FROM "AffairArticle" f JOIN "FactTerm" t ON t.kind = 'affair' AND t.text = f."affairId"::text
    WHERE f."articleId" = a.id ORDER BY 1) AS affairs,
  a."archivedAt" IS NOT NULL AS archived, a."requiredVerdicts" AS required
FROM "Article" a
LEFT JOIN "FactTerm" outlet ON outlet.kind = 'outlet' AND outlet.text = a.outlet
JOIN "FactTerm" language ON language.kind = 'language' AND language.text = a.language;

CREATE VIEW source_facts AS
SELECT s.id AS "sourceId", s.kind, s.health, fact_ms(s."checkedAt") AS "checkedAt", s."groupId",
  adder.number AS "addedBy"
FROM "Source" s JOIN "FactTerm" adder ON adder.kind = 'person' AND adder.text = s."addedById"::text;

CREATE VIEW claim_facts AS
SELECT c.id AS "claimId", a.number AS article, c.type, claimant.number AS claimant,
  ARRAY(SELECT DISTINCT t.number FROM unnest(c.tags) AS tag JOIN "FactTerm" t ON t.kind = 'tag' AND t.text = tag
    WHERE t.number <> ALL (a.tags) ORDER BY 1) AS tags,
  marker.number AS "markedBy", fact_ms(c."createdAt") AS "createdAt", c."withdrawnAt" IS NOT NULL AS withdrawn,
  c.standing, fact_ms(c."standingSince") AS since, rating.number AS rating,
  given.submitted, given.independent, given."firstVerdictAt", given."enoughAt",
  ruler.number AS "ruledBy", fact_ms(r."ruledAt") AS "ruledAt",
  (SELECT min(fact_ms(e."publishedAt")) FROM "EditionClaim" ec
    JOIN "Edition" e ON e."articleId" = ec."articleId" AND e.number = ec.edition
    WHERE ec."articleId" = c."articleId" AND ec."claimId" = c.id) AS "publishedAt",
  (SELECT max(fact_ms(k.at)) FROM "ReportCorrection" k
    WHERE k."articleId" = c."articleId" AND k."claimId" = c.id) AS "correctedAt",
  (SELECT count(DISTINCT coalesce(s."groupId", s.id))::int FROM (
    SELECT e."sourceId" FROM "Verdict" v JOIN "Evidence" e ON e."verdictId" = v.id
      WHERE v."claimId" = c.id AND v.state = 'submitted'
    UNION SELECT e."sourceId" FROM "RulingEvidence" e WHERE e."claimId" = c.id
  ) cited JOIN "Source" s ON s.id = cited."sourceId") AS sources
FROM "Claim" c
JOIN "ArticleFact" a ON a."articleId" = c."articleId"
JOIN "FactTerm" marker ON marker.kind = 'person' AND marker.text = c."createdById"::text
LEFT JOIN "FactTerm" claimant ON claimant.kind = 'claimant' AND claimant.text = c.claimant
LEFT JOIN "FactTerm" rating ON rating.kind = 'rating' AND rating.text = c."ratingKey"
LEFT JOIN "Ruling" r ON r."claimId" = c.id
LEFT JOIN "FactTerm" ruler ON ruler.kind = 'person' AND ruler.text = r."ruledById"::text
CROSS JOIN LATERAL (
  SELECT count(*)::int AS submitted, (count(*) FILTER (WHERE NOT v."sawOthers"))::int AS independent,
    min(fact_ms(v."submittedAt")) AS "firstVerdictAt",
    (array_agg(fact_ms(v."submittedAt") ORDER BY v."submittedAt") FILTER (WHERE NOT v."sawOthers"))[a.required]
      AS "enoughAt"
  FROM "Verdict" v WHERE v."claimId" = c.id AND v.state = 'submitted'
) given;

-- The rows of the parts of claims, by the id of the claim and its number.

CREATE VIEW verdict_facts AS
SELECT v."claimId", f.number AS claim, reviewer.number AS reviewer, rating.number AS rating,
  CASE WHEN v.state = 'submitted' THEN fact_ms(v."submittedAt") END AS "submittedAt",
  NOT v."sawOthers" AS independent, blind.number AS "blindRating"
FROM "Verdict" v JOIN "ClaimFact" f ON f."claimId" = v."claimId"
JOIN "FactTerm" reviewer ON reviewer.kind = 'person' AND reviewer.text = v."reviewerId"::text
LEFT JOIN "FactTerm" rating ON rating.kind = 'rating' AND rating.text = v."ratingKey"
LEFT JOIN "FactTerm" blind ON blind.kind = 'rating' AND blind.text = v."blindRating"
WHERE v.state <> 'blank';

CREATE VIEW evidence_facts AS
SELECT cited."claimId", f.number AS claim,
  (row_number() OVER (PARTITION BY cited."claimId" ORDER BY cited."reviewerId", cited.position, cited.id))::int AS piece,
  reviewer.number AS reviewer, s.number AS source, cited.stance, fact_ms(k."takenAt") AS "takenAt"
FROM (
  SELECT v."claimId", v."reviewerId", e.position, e.id, e."sourceId", e.stance, e."snapshotId"
    FROM "Evidence" e JOIN "Verdict" v ON v.id = e."verdictId" WHERE v.state <> 'blank'
  UNION ALL SELECT e."claimId", NULL, e.position, e.id, e."sourceId", e.stance, e."snapshotId" FROM "RulingEvidence" e
) cited
JOIN "ClaimFact" f ON f."claimId" = cited."claimId"
JOIN "SourceFact" s ON s."sourceId" = cited."sourceId"
LEFT JOIN "FactTerm" reviewer ON reviewer.kind = 'person' AND reviewer.text = cited."reviewerId"::text
LEFT JOIN "Snapshot" k ON k.id = cited."snapshotId";

CREATE VIEW request_facts AS
SELECT q."claimId", f.number AS claim,
  (row_number() OVER (PARTITION BY q."claimId" ORDER BY q."createdAt", q.id))::int AS piece,
  fact_day(q."requestedAt") AS "requestedOn", fact_day(q."answeredAt") AS "answeredOn", q.refused,
  fact_ms(q."closedAt") AS "madeAt"
FROM "CorrectionRequest" q JOIN "ClaimFact" f ON f."claimId" = q."claimId" WHERE q."withdrawnAt" IS NULL;

CREATE VIEW correction_facts AS
SELECT k."claimId", f.number AS claim, k.edition, fact_ms(k.at) AS at
FROM "ReportCorrection" k JOIN "ClaimFact" f ON f."claimId" = k."claimId";

CREATE VIEW assignment_facts AS
SELECT g.id AS "assignmentId", a.number AS article, f.number AS claim, assignee.number AS person,
  fact_day(g."dueOn") AS "dueOn", fact_ms(g."createdAt") AS "createdAt", fact_ms(g."doneAt") AS "doneAt",
  g."withdrawnAt" IS NOT NULL AS withdrawn
FROM "Assignment" g JOIN "ArticleFact" a ON a."articleId" = g."articleId"
LEFT JOIN "ClaimFact" f ON f."claimId" = g."claimId"
JOIN "FactTerm" assignee ON assignee.kind = 'person' AND assignee.text = g."assigneeId"::text;

-- Texts get their numbers before the facts that name them are computed. Sorted, because two transactions that add the
-- same texts wait for each other.

CREATE FUNCTION add_fact_terms(kinds text[], texts text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "FactTerm" (kind, text)
  SELECT DISTINCT named.kind, named.text FROM unnest(kinds, texts) AS named(kind, text)
  WHERE named.text IS NOT NULL
    AND NOT EXISTS (SELECT FROM "FactTerm" t WHERE t.kind = named.kind AND t.text = named.text)
  ORDER BY 1, 2
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION refresh_article_facts(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  PERFORM FROM "ArticleFact" WHERE "articleId" = ANY (ids) ORDER BY "articleId" FOR UPDATE;
  PERFORM add_fact_terms(array_agg(kind), array_agg(text)) FROM (
    SELECT 'outlet' AS kind, outlet AS text FROM "Article" WHERE id = ANY (ids)
    UNION ALL SELECT 'language', language FROM "Article" WHERE id = ANY (ids)
    UNION ALL SELECT 'tag', unnest(tags) FROM "Article" WHERE id = ANY (ids)
    UNION ALL SELECT 'affair', "affairId"::text FROM "AffairArticle" WHERE "articleId" = ANY (ids)
  ) named;
  UPDATE "ArticleFact" f SET (outlet, language, tags, affairs, archived, required, changed) =
    (n.outlet, n.language, n.tags, n.affairs, n.archived, n.required, pg_current_xact_id())
  FROM article_facts n WHERE n."articleId" = ANY (ids) AND f."articleId" = n."articleId"
    AND (f.outlet, f.language, f.tags, f.affairs, f.archived, f.required)
      IS DISTINCT FROM (n.outlet, n.language, n.tags, n.affairs, n.archived, n.required);
  INSERT INTO "ArticleFact" ("articleId", outlet, language, tags, affairs, archived, required)
  SELECT n."articleId", n.outlet, n.language, n.tags, n.affairs, n.archived, n.required FROM article_facts n
  WHERE n."articleId" = ANY (ids) AND NOT EXISTS (SELECT FROM "ArticleFact" f WHERE f."articleId" = n."articleId");
END
$$;

CREATE FUNCTION refresh_source_facts(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  PERFORM FROM "SourceFact" WHERE "sourceId" = ANY (ids) ORDER BY "sourceId" FOR UPDATE;
  PERFORM add_fact_terms(array_agg('person'::text), array_agg("addedById"::text)) FROM "Source" WHERE id = ANY (ids);
  UPDATE "SourceFact" f SET (kind, health, "checkedAt", "groupId", "addedBy", changed) =
    (n.kind, n.health, n."checkedAt", n."groupId", n."addedBy", pg_current_xact_id())
  FROM source_facts n WHERE n."sourceId" = ANY (ids) AND f."sourceId" = n."sourceId"
    AND (f.kind, f.health, f."checkedAt", f."groupId", f."addedBy")
      IS DISTINCT FROM (n.kind, n.health, n."checkedAt", n."groupId", n."addedBy");
  INSERT INTO "SourceFact" ("sourceId", kind, health, "checkedAt", "groupId", "addedBy")
  SELECT n."sourceId", n.kind, n.health, n."checkedAt", n."groupId", n."addedBy" FROM source_facts n
  WHERE n."sourceId" = ANY (ids) AND NOT EXISTS (SELECT FROM "SourceFact" f WHERE f."sourceId" = n."sourceId");
END
$$;

-- `parts` names the tables whose rows of these claims are stored again too. The facts of a claim are locked before they
-- are computed, because two transactions that change its parts at the same time would not see each other's.
CREATE FUNCTION refresh_claim_facts(ids uuid[], parts text[] DEFAULT '{}') RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  numbers integer[];
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  PERFORM FROM "ClaimFact" WHERE "claimId" = ANY (ids) ORDER BY "claimId" FOR UPDATE;
  PERFORM add_fact_terms(array_agg(kind), array_agg(text)) FROM (
    SELECT 'claimant' AS kind, claimant AS text FROM "Claim" WHERE id = ANY (ids)
    UNION ALL SELECT 'person', "createdById"::text FROM "Claim" WHERE id = ANY (ids)
    UNION ALL SELECT 'rating', "ratingKey" FROM "Claim" WHERE id = ANY (ids)
    UNION ALL SELECT 'tag', unnest(tags) FROM "Claim" WHERE id = ANY (ids)
    UNION ALL SELECT 'person', "reviewerId"::text FROM "Verdict" WHERE "claimId" = ANY (ids)
    UNION ALL SELECT 'rating', "ratingKey" FROM "Verdict" WHERE "claimId" = ANY (ids)
    UNION ALL SELECT 'rating', "blindRating" FROM "Verdict" WHERE "claimId" = ANY (ids)
    UNION ALL SELECT 'person', "ruledById"::text FROM "Ruling" WHERE "claimId" = ANY (ids)
  ) named;
  UPDATE "ClaimFact" f SET (article, type, claimant, tags, "markedBy", "createdAt", withdrawn, standing, since, rating,
      submitted, independent, "firstVerdictAt", "enoughAt", "ruledBy", "ruledAt", "publishedAt", "correctedAt", sources,
      changed) =
    (n.article, n.type, n.claimant, n.tags, n."markedBy", n."createdAt", n.withdrawn, n.standing, n.since, n.rating,
      n.submitted, n.independent, n."firstVerdictAt", n."enoughAt", n."ruledBy", n."ruledAt", n."publishedAt",
      n."correctedAt", n.sources, pg_current_xact_id())
  FROM claim_facts n WHERE n."claimId" = ANY (ids) AND f."claimId" = n."claimId";
  INSERT INTO "ClaimFact" ("claimId", article, type, claimant, tags, "markedBy", "createdAt", withdrawn, standing, since,
    rating, submitted, independent, "firstVerdictAt", "enoughAt", "ruledBy", "ruledAt", "publishedAt", "correctedAt",
    sources)
  SELECT n."claimId", n.article, n.type, n.claimant, n.tags, n."markedBy", n."createdAt", n.withdrawn, n.standing,
    n.since, n.rating, n.submitted, n.independent, n."firstVerdictAt", n."enoughAt", n."ruledBy", n."ruledAt",
    n."publishedAt", n."correctedAt", n.sources FROM claim_facts n
  WHERE n."claimId" = ANY (ids) AND NOT EXISTS (SELECT FROM "ClaimFact" f WHERE f."claimId" = n."claimId");
  IF parts = '{}' THEN RETURN; END IF;
  SELECT array_agg(number) INTO numbers FROM "ClaimFact" WHERE "claimId" = ANY (ids);
  IF 'Verdict' = ANY (parts) THEN
    DELETE FROM "VerdictFact" WHERE claim = ANY (numbers);
    INSERT INTO "VerdictFact" (claim, reviewer, rating, "submittedAt", independent, "blindRating")
    SELECT claim, reviewer, rating, "submittedAt", independent, "blindRating" FROM verdict_facts WHERE "claimId" = ANY (ids);
  END IF;
  IF 'Evidence' = ANY (parts) THEN
    -- A source that is added by the same statement may not have its facts yet.
    PERFORM refresh_source_facts(array_agg(s.id)) FROM "Source" s
      WHERE s.id IN (
          SELECT e."sourceId" FROM "Evidence" e JOIN "Verdict" v ON v.id = e."verdictId" WHERE v."claimId" = ANY (ids)
          UNION SELECT e."sourceId" FROM "RulingEvidence" e WHERE e."claimId" = ANY (ids))
        AND NOT EXISTS (SELECT FROM "SourceFact" f WHERE f."sourceId" = s.id);
    DELETE FROM "EvidenceFact" WHERE claim = ANY (numbers);
    INSERT INTO "EvidenceFact" (claim, piece, reviewer, source, stance, "takenAt")
    SELECT claim, piece, reviewer, source, stance, "takenAt" FROM evidence_facts WHERE "claimId" = ANY (ids);
  END IF;
  IF 'CorrectionRequest' = ANY (parts) THEN
    DELETE FROM "RequestFact" WHERE claim = ANY (numbers);
    INSERT INTO "RequestFact" (claim, piece, "requestedOn", "answeredOn", refused, "madeAt")
    SELECT claim, piece, "requestedOn", "answeredOn", refused, "madeAt" FROM request_facts WHERE "claimId" = ANY (ids);
  END IF;
  IF 'ReportCorrection' = ANY (parts) THEN
    DELETE FROM "CorrectionFact" WHERE claim = ANY (numbers);
    INSERT INTO "CorrectionFact" (claim, edition, at)
    SELECT claim, edition, at FROM correction_facts WHERE "claimId" = ANY (ids);
  END IF;
END
$$;

CREATE FUNCTION refresh_assignment_facts(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  PERFORM FROM "AssignmentFact" WHERE "assignmentId" = ANY (ids) ORDER BY "assignmentId" FOR UPDATE;
  PERFORM add_fact_terms(array_agg('person'::text), array_agg("assigneeId"::text)) FROM "Assignment" WHERE id = ANY (ids);
  UPDATE "AssignmentFact" f SET (article, claim, person, "dueOn", "createdAt", "doneAt", withdrawn, changed) =
    (n.article, n.claim, n.person, n."dueOn", n."createdAt", n."doneAt", n.withdrawn, pg_current_xact_id())
  FROM assignment_facts n WHERE n."assignmentId" = ANY (ids) AND f."assignmentId" = n."assignmentId";
  INSERT INTO "AssignmentFact" ("assignmentId", article, claim, person, "dueOn", "createdAt", "doneAt", withdrawn)
  SELECT n."assignmentId", n.article, n.claim, n.person, n."dueOn", n."createdAt", n."doneAt", n.withdrawn
  FROM assignment_facts n WHERE n."assignmentId" = ANY (ids)
    AND NOT EXISTS (SELECT FROM "AssignmentFact" f WHERE f."assignmentId" = n."assignmentId");
END
$$;

-- Triggers of statements: the changed rows of a statement are `old_rows` and `new_rows`. Each function is compiled for
-- each table, and a trigger of one event never runs the branches of the others.

CREATE FUNCTION keep_article_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_article_facts(array_agg(id)) FROM new_rows;
  -- The facts of a claim leave out tags of its article, and count by the number of verdicts that the article requires.
  IF TG_OP = 'UPDATE' THEN
    PERFORM refresh_claim_facts(array_agg(c.id)) FROM new_rows n JOIN old_rows o USING (id)
      JOIN "Claim" c ON c."articleId" = n.id
      WHERE (n.tags, n."requiredVerdicts") IS DISTINCT FROM (o.tags, o."requiredVerdicts");
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION keep_affair_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN PERFORM refresh_article_facts(array_agg("articleId")) FROM new_rows; END IF;
  IF TG_OP <> 'INSERT' THEN PERFORM refresh_article_facts(array_agg("articleId")) FROM old_rows; END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION keep_source_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_source_facts(array_agg(id)) FROM new_rows;
  -- Merged sources count as one publication.
  IF TG_OP = 'UPDATE' THEN
    PERFORM refresh_claim_facts(array_agg(DISTINCT cited."claimId")) FROM new_rows n JOIN old_rows o USING (id)
      CROSS JOIN LATERAL (
        SELECT v."claimId" FROM "Evidence" e JOIN "Verdict" v ON v.id = e."verdictId" WHERE e."sourceId" = n.id
        UNION SELECT e."claimId" FROM "RulingEvidence" e WHERE e."sourceId" = n.id
      ) cited
      WHERE n."groupId" IS DISTINCT FROM o."groupId";
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION keep_claim_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_claim_facts(array_agg(id)) FROM new_rows;
  RETURN NULL;
END
$$;

-- For tables whose rows name their claim. The arguments are the parts.
CREATE FUNCTION keep_claim_part_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM refresh_claim_facts(array_agg(DISTINCT "claimId"), TG_ARGV::text[]) FROM new_rows;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    PERFORM refresh_claim_facts(array_agg(DISTINCT "claimId"), TG_ARGV::text[]) FROM old_rows;
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION keep_evidence_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN
    PERFORM refresh_claim_facts(array_agg(DISTINCT v."claimId"), '{Evidence}')
      FROM new_rows n JOIN "Verdict" v ON v.id = n."verdictId";
  ELSE
    PERFORM refresh_claim_facts(array_agg(DISTINCT v."claimId"), '{Evidence}')
      FROM old_rows o JOIN "Verdict" v ON v.id = o."verdictId";
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION keep_assignment_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_assignment_facts(array_agg(id)) FROM new_rows;
  RETURN NULL;
END
$$;

-- Nobody deletes these rows. Where an administrator does by hand, all facts are read again.
CREATE FUNCTION drop_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Claim' THEN
    DELETE FROM "ClaimFact" f USING old_rows o WHERE f."claimId" = o.id;
  ELSIF TG_TABLE_NAME = 'Article' THEN
    DELETE FROM "ArticleFact" f USING old_rows o WHERE f."articleId" = o.id;
  ELSIF TG_TABLE_NAME = 'Source' THEN
    DELETE FROM "SourceFact" f USING old_rows o WHERE f."sourceId" = o.id;
  ELSE
    DELETE FROM "AssignmentFact" f USING old_rows o WHERE f."assignmentId" = o.id;
  END IF;
  IF EXISTS (SELECT FROM old_rows) THEN UPDATE "FactEpoch" SET epoch = gen_random_uuid(); END IF;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT * FROM (VALUES
    ('Article', 'keep_article_facts()', 'drop_facts()'),
    ('AffairArticle', 'keep_affair_facts()', 'keep_affair_facts()'),
    ('Source', 'keep_source_facts()', 'drop_facts()'),
    ('Claim', 'keep_claim_facts()', 'drop_facts()'),
    ('Verdict', 'keep_claim_part_facts(''Verdict'', ''Evidence'')', 'keep_claim_part_facts(''Verdict'', ''Evidence'')'),
    ('Evidence', 'keep_evidence_facts()', 'keep_evidence_facts()'),
    ('Ruling', 'keep_claim_part_facts()', 'keep_claim_part_facts()'),
    ('RulingEvidence', 'keep_claim_part_facts(''Evidence'')', 'keep_claim_part_facts(''Evidence'')'),
    ('EditionClaim', 'keep_claim_part_facts()', 'keep_claim_part_facts()'),
    ('ReportCorrection', 'keep_claim_part_facts(''ReportCorrection'')', 'keep_claim_part_facts(''ReportCorrection'')'),
    ('CorrectionRequest', 'keep_claim_part_facts(''CorrectionRequest'')', 'keep_claim_part_facts(''CorrectionRequest'')'),
    ('Assignment', 'keep_assignment_facts()', 'drop_facts()')
  ) AS tables(name, keep, remove)
  LOOP
    EXECUTE format('CREATE TRIGGER facts_of_new AFTER INSERT ON %I
      REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION %s', kept.name, kept.keep);
    EXECUTE format('CREATE TRIGGER facts_of_changed AFTER UPDATE ON %I
      REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION %s',
      kept.name, kept.keep);
    EXECUTE format('CREATE TRIGGER facts_of_deleted AFTER DELETE ON %I
      REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION %s', kept.name, kept.remove);
  END LOOP;
END
$$;

-- The facts of what is there already.
SELECT refresh_article_facts(array_agg(id)) FROM "Article";
SELECT refresh_source_facts(array_agg(id)) FROM "Source";
SELECT refresh_claim_facts(array_agg(id), '{Verdict,Evidence,CorrectionRequest,ReportCorrection}') FROM "Claim";
SELECT refresh_assignment_facts(array_agg(id)) FROM "Assignment";
