-- Long texts and changes of many things get their entries by a job: in the transaction of the change they would take
-- seconds, and on a busy machine more than a statement may take.

-- CreateTable
CREATE TABLE "SearchDelayed" (
    "kind" "SearchKind" NOT NULL,
    "id" UUID NOT NULL,

    CONSTRAINT "SearchDelayed_pkey" PRIMARY KEY ("kind","id")
);

ALTER FUNCTION refresh_search("SearchKind", uuid[]) RENAME TO store_search_entries;

-- Whether these things take too long for the transaction of their change: many of them, or more than 20,000 characters.
CREATE FUNCTION is_delayed_search(sought "SearchKind", ids uuid[]) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT cardinality(ids) > 200 OR coalesce(CASE sought
    WHEN 'article' THEN (
      SELECT sum(length(v.text)) > 20000 FROM "Article" a
        JOIN "Version" v ON v."articleId" = a.id AND v.number = a."currentVersion" WHERE a.id = ANY (ids))
    WHEN 'rationale' THEN (SELECT sum(length(v."rationaleText")) > 20000 FROM "Verdict" v WHERE v.id = ANY (ids))
    WHEN 'snapshot' THEN (
      SELECT sum(t."mainEnd") > 20000 FROM "Snapshot" s JOIN "Content" t ON t.sha256 = s.sha256 WHERE s.id = ANY (ids))
    END, false)
$$;

-- Called by the triggers.
CREATE FUNCTION refresh_search(sought "SearchKind", ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF is_delayed_search(sought, ids) THEN
    INSERT INTO "SearchDelayed" (kind, id) SELECT DISTINCT sought, unnest(ids) ORDER BY 2 ON CONFLICT DO NOTHING;
  ELSE
    PERFORM store_search_entries(sought, ids);
  END IF;
END
$$;
