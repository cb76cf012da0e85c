-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('article', 'claim', 'rationale', 'ruling', 'source', 'snapshot', 'comment', 'precedent');

-- CreateTable
CREATE TABLE "SearchEntry" (
    "kind" "SearchKind" NOT NULL,
    "id" UUID NOT NULL,
    "part" INTEGER NOT NULL,
    "articleId" UUID,
    "claimId" UUID,
    "words" tsvector NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("kind","id","part")
);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "claims" INTEGER NOT NULL DEFAULT 0,
    "texts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "SearchWordChange" (
    "number" BIGSERIAL NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "added" tsvector,
    "removed" tsvector,

    CONSTRAINT "SearchWordChange_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "SearchBackfill" (
    "kind" "SearchKind" NOT NULL,
    "after" UUID NOT NULL,

    CONSTRAINT "SearchBackfill_pkey" PRIMARY KEY ("kind")
);

-- CreateIndex
CREATE INDEX "SearchEntry_articleId_idx" ON "SearchEntry"("articleId");

-- CreateIndex
CREATE INDEX "search_word_trgm" ON "SearchWord" USING GIN ("word" gin_trgm_ops);

-- Each kind has its own index, because each is searched by its own query. Without a pending list, a search takes the same
-- time before and after the list is merged.
DO $$
DECLARE
  kind text;
BEGIN
  FOREACH kind IN ARRAY enum_range(NULL::"SearchKind")::text[] LOOP
    EXECUTE format('CREATE INDEX %I ON "SearchEntry" USING gin (words) WITH (fastupdate = off) WHERE kind = %L',
      'search_' || kind || '_words', kind);
  END LOOP;
END
$$;

-- The dictionary that reduces words of a language (BCP 47) to their stems.
CREATE FUNCTION search_config(language text) RETURNS regconfig LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE split_part(lower(language), '-', 1)
    WHEN 'ar' THEN 'pg_catalog.arabic'::regconfig WHEN 'ca' THEN 'pg_catalog.catalan'::regconfig
    WHEN 'da' THEN 'pg_catalog.danish'::regconfig WHEN 'de' THEN 'pg_catalog.german'::regconfig
    WHEN 'el' THEN 'pg_catalog.greek'::regconfig WHEN 'en' THEN 'pg_catalog.english'::regconfig
    WHEN 'es' THEN 'pg_catalog.spanish'::regconfig WHEN 'eu' THEN 'pg_catalog.basque'::regconfig
    WHEN 'fi' THEN 'pg_catalog.finnish'::regconfig WHEN 'fr' THEN 'pg_catalog.french'::regconfig
    WHEN 'ga' THEN 'pg_catalog.irish'::regconfig WHEN 'hi' THEN 'pg_catalog.hindi'::regconfig
    WHEN 'hu' THEN 'pg_catalog.hungarian'::regconfig WHEN 'hy' THEN 'pg_catalog.armenian'::regconfig
    WHEN 'id' THEN 'pg_catalog.indonesian'::regconfig WHEN 'it' THEN 'pg_catalog.italian'::regconfig
    WHEN 'lt' THEN 'pg_catalog.lithuanian'::regconfig WHEN 'ne' THEN 'pg_catalog.nepali'::regconfig
    WHEN 'nb' THEN 'pg_catalog.norwegian'::regconfig WHEN 'nn' THEN 'pg_catalog.norwegian'::regconfig
    WHEN 'nl' THEN 'pg_catalog.dutch'::regconfig WHEN 'no' THEN 'pg_catalog.norwegian'::regconfig
    WHEN 'pt' THEN 'pg_catalog.portuguese'::regconfig WHEN 'ro' THEN 'pg_catalog.romanian'::regconfig
    WHEN 'ru' THEN 'pg_catalog.russian'::regconfig WHEN 'sr' THEN 'pg_catalog.serbian'::regconfig
    WHEN 'sv' THEN 'pg_catalog.swedish'::regconfig WHEN 'ta' THEN 'pg_catalog.tamil'::regconfig
    WHEN 'tr' THEN 'pg_catalog.turkish'::regconfig WHEN 'yi' THEN 'pg_catalog.yiddish'::regconfig
    ELSE 'pg_catalog.simple'::regconfig END
$$;

-- Text as words with spaces between them, without case, accents and punctuation: what the parser of PostgreSQL would make
-- of numbers, addresses and hyphens depends on their surroundings. Scripts that put no spaces between words, and Korean,
-- become pairs of neighbouring characters, so that a part of a run is found. The last character of a run stands alone:
-- every character then begins a word, and one character is found as the beginning of a word.
CREATE FUNCTION search_text(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  unspaced CONSTANT text := '[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3005-\u3007\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uA9E0-\uA9FF\uAA60-\uAA7F\uAC00-\uD7AF\uF900-\uFAFF\U00020000-\U0003FFFF]';
  words text := regexp_replace(normalize(plain_text(value), NFC),
    '[\u0001-\u002F\u003A-\u0060\u007B-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u00D7\u00F7\u055A-\u055F\u0589-\u058A\u05BE\u05C0\u05C3\u05C6\u05F3-\u05F4\u060C-\u060D\u061B-\u061F\u066A-\u066D\u06D4\u0964-\u0965\u0E2F\u0E3F\u0E4F\u0E5A-\u0E5B\u104A-\u104F\u1361-\u1368\u17D4-\u17DB\u2000-\u2BFF\u2E00-\u2E7F\u3000-\u3004\u3008-\u3020\u3030\u30A0\u30FB\uFE10-\uFE1F\uFE30-\uFE6F\uFF00-\uFF0F\uFFFC-\uFFFD\U0001F000-\U0001FAFF]+', ' ', 'g');
BEGIN
  IF words !~ unspaced THEN RETURN words; END IF;
  RETURN (
    SELECT string_agg(CASE WHEN isunspaced THEN ' ' || letter || CASE WHEN nextisunspaced THEN next ELSE '' END || ' '
      ELSE letter END, '' ORDER BY n)
    FROM (
      SELECT n, letter, isunspaced, lead(letter) OVER (ORDER BY n) AS next,
        lead(isunspaced) OVER (ORDER BY n) AS nextisunspaced
      FROM (SELECT n, letter, letter ~ unspaced AS isunspaced
        FROM regexp_split_to_table(words, '') WITH ORDINALITY AS letters(letter, n)) letters
    ) pairs);
END
$$;

-- The words of a text with their positions, and their stems without. So phrases are of words, and a word of the entry can
-- be told from a stem.
CREATE FUNCTION search_words(language text, value text, weight "char" DEFAULT 'D') RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT setweight(to_tsvector('pg_catalog.simple', words), weight) || strip(to_tsvector(search_config(language), words))
  FROM (SELECT search_text(coalesce(value, '')) AS words OFFSET 0) text
$$;

-- A long text in parts, because a tsvector has at most 256 positions of a word and 1 MB. Parts overlap, so that a phrase at
-- the end of a part is found. The first part has the words of what follows too, without positions, so that words far apart
-- are found together. Only the first million characters are searched.
CREATE FUNCTION search_parts(language text, value text) RETURNS TABLE (part integer, words tsvector)
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT n, search_words(language, substr(value, n * 16000 + 1, 16400)) || CASE WHEN n = 0 AND length(value) > 16000
    THEN strip(search_words(language, substr(value, 16001, 60000))) ELSE '' END
  FROM generate_series(0, least(greatest(length(value) - 1, 0), 999999) / 16000) n
$$;

-- The entries that these things should have. None for what nobody finds: withdrawn claims and comments, drafts.
CREATE FUNCTION search_entries_of(sought "SearchKind", ids uuid[])
  RETURNS TABLE (id uuid, part integer, "articleId" uuid, "claimId" uuid, words tsvector) LANGUAGE sql STABLE AS $$
  SELECT a.id, p.part, a.id, NULL::uuid, search_words(a.language, a.title, 'A')
      || search_words(a.language, concat_ws(E'\n', a.outlet, a.byline), 'B') || p.words
    FROM "Article" a JOIN "Version" v ON v."articleId" = a.id AND v.number = a."currentVersion"
    CROSS JOIN LATERAL search_parts(a.language, v.text) p WHERE sought = 'article' AND a.id = ANY (ids)
  UNION ALL
  SELECT c.id, 0, c."articleId", c.id, search_words(a.language, c.statement, 'A')
      || search_words(a.language, c.claimant, 'B') || search_words(a.language, n.exact, 'C')
    FROM "Claim" c JOIN "Article" a ON a.id = c."articleId"
    LEFT JOIN "Anchor" n ON n."claimId" = c.id AND n."versionNumber" = a."currentVersion"
    WHERE sought = 'claim' AND c.id = ANY (ids) AND c."withdrawnAt" IS NULL
  UNION ALL
  SELECT v.id, p.part, c."articleId", c.id, p.words
    FROM "Verdict" v JOIN "Claim" c ON c.id = v."claimId" JOIN "Article" a ON a.id = c."articleId"
    CROSS JOIN LATERAL search_parts(a.language, concat_ws(E'\n', v."rationaleText", (
      SELECT string_agg(concat_ws(E'\n', e.quote, e.note), E'\n' ORDER BY e.position, e.id) FROM "Evidence" e
      WHERE e."verdictId" = v.id))) p
    WHERE sought = 'rationale' AND v.id = ANY (ids) AND v.state = 'submitted'
  UNION ALL
  SELECT c.id, 0, c."articleId", c.id, search_words(a.language, r.summary, 'A') || search_words(a.language, r.explanation)
    FROM "Ruling" r JOIN "Claim" c ON c.id = r."claimId" JOIN "Article" a ON a.id = c."articleId"
    WHERE sought = 'ruling' AND c.id = ANY (ids)
  UNION ALL
  -- The language of sources is not known. English is that of articles too, where nobody says otherwise.
  SELECT s.id, 0, NULL, NULL, search_words('en', s.title, 'A')
      || search_words('en', concat_ws(E'\n', s.publisher, s.author), 'B')
      || search_words('en', concat_ws(E'\n', s.url, s.doi), 'C')
    FROM "Source" s WHERE sought = 'source' AND s.id = ANY (ids)
  UNION ALL
  -- A source that did not change has many snapshots with the same text.
  SELECT s.id, p.part, NULL, NULL, p.words
    FROM "Snapshot" s JOIN "Content" t ON t.sha256 = s.sha256
    CROSS JOIN LATERAL search_parts('en', left(t.text, t."mainEnd")) p
    WHERE sought = 'snapshot' AND s.id = ANY (ids) AND t.text IS NOT NULL AND NOT EXISTS (
      SELECT FROM "Snapshot" o WHERE o."sourceId" = s."sourceId" AND o.sha256 = s.sha256
        AND (o."takenAt", o.id) < (s."takenAt", s.id))
  UNION ALL
  SELECT m.id, 0, c."articleId", c.id, search_words(a.language, m.text)
    FROM "Comment" m JOIN "Claim" c ON c.id = m."claimId" JOIN "Article" a ON a.id = c."articleId"
    WHERE sought = 'comment' AND m.id = ANY (ids) AND m."withdrawnAt" IS NULL
  UNION ALL
  SELECT r.id, 0, NULL, NULL, search_words(coalesce(r.language, 'en'), r.statement, 'A')
      || search_words(coalesce(r.language, 'en'), concat_ws(E'\n', r.claimant, r.publisher, r."ratingLabel"), 'B')
    FROM "Precedent" r WHERE sought = 'precedent' AND r.id = ANY (ids)
$$;

-- Store the entries of these things. They are locked before they are computed, because two transactions that change parts
-- of the same thing at the same time would not see each other's. Only words of texts that every reviewer may read are
-- counted: another word must not be suggested for one that somebody mistyped.
CREATE FUNCTION refresh_search(sought "SearchKind", ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF ids IS NULL THEN RETURN; END IF;
  PERFORM FROM "SearchEntry" WHERE kind = sought AND id = ANY (ids) ORDER BY id, part FOR UPDATE;
  WITH entries AS MATERIALIZED (SELECT * FROM search_entries_of(sought, ids)),
    before AS MATERIALIZED (SELECT id, part, words FROM "SearchEntry" WHERE kind = sought AND id = ANY (ids)),
    dropped AS (
      DELETE FROM "SearchEntry" e WHERE e.kind = sought AND e.id = ANY (ids)
        AND NOT EXISTS (SELECT FROM entries n WHERE n.id = e.id AND n.part = e.part)
    ), stored AS (
      INSERT INTO "SearchEntry" AS e (kind, id, part, "articleId", "claimId", words)
      SELECT sought, id, part, "articleId", "claimId", words FROM entries
      ON CONFLICT (kind, id, part) DO UPDATE SET "articleId" = excluded."articleId", words = excluded.words
      WHERE (e."articleId", e.words) IS DISTINCT FROM (excluded."articleId", excluded.words)
    )
  INSERT INTO "SearchWordChange" (kind, added, removed)
  SELECT sought, n.words, o.words FROM entries n FULL JOIN before o ON o.id = n.id AND o.part = n.part
  WHERE sought IN ('article', 'claim', 'ruling', 'precedent') AND n.words IS DISTINCT FROM o.words;
END
$$;

-- Count the words of at most so many changes. Returns how many there were. Counts are kept after the change, because all
-- who write the same word would wait for each other.
CREATE FUNCTION count_search_words(most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  taken integer;
BEGIN
  WITH taken_rows AS (
    DELETE FROM "SearchWordChange" WHERE number IN (
      SELECT number FROM "SearchWordChange" ORDER BY number LIMIT most FOR UPDATE SKIP LOCKED)
    RETURNING kind, added, removed
  ), counted AS (
    INSERT INTO "SearchWord" AS w (word, claims, texts)
    SELECT lexeme, sum(sign * (kind = 'claim')::int), sum(sign * (positions IS NOT NULL)::int) FROM (
      SELECT kind, 1 AS sign, l.lexeme, l.positions FROM taken_rows, unnest(added) l
      UNION ALL SELECT kind, -1, l.lexeme, l.positions FROM taken_rows, unnest(removed) l
    ) changes WHERE length(lexeme) <= 60 GROUP BY lexeme
    HAVING sum(sign * (kind = 'claim')::int) <> 0 OR sum(sign * (positions IS NOT NULL)::int) <> 0 ORDER BY lexeme
    ON CONFLICT (word) DO UPDATE SET claims = w.claims + excluded.claims, texts = w.texts + excluded.texts
  )
  SELECT count(*) INTO taken FROM taken_rows;
  RETURN taken;
END
$$;

-- Triggers of statements. An insert of an article or a claim has none: they come with a version or an anchor.

CREATE FUNCTION keep_search_of_articles() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed uuid[];
BEGIN
  IF TG_TABLE_NAME = 'Version' THEN
    PERFORM refresh_search('article', array_agg(a.id)) FROM new_rows n
      JOIN "Article" a ON a.id = n."articleId" AND a."currentVersion" = n.number;
    RETURN NULL;
  END IF;
  SELECT array_agg(id) INTO changed FROM new_rows n JOIN old_rows o USING (id)
    WHERE (n.title, n.outlet, n.byline, n.language, n."currentVersion")
      IS DISTINCT FROM (o.title, o.outlet, o.byline, o.language, o."currentVersion");
  PERFORM refresh_search('article', changed);
  SELECT array_agg(id) INTO changed FROM new_rows n JOIN old_rows o USING (id)
    WHERE (n.language, n."currentVersion") IS DISTINCT FROM (o.language, o."currentVersion");
  PERFORM refresh_search('claim', array_agg(id)) FROM "Claim" WHERE "articleId" = ANY (changed);
  RETURN NULL;
END
$$;

CREATE FUNCTION keep_search_of_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Anchor' THEN
    PERFORM refresh_search('claim', array_agg(DISTINCT n."claimId")) FROM new_rows n
      JOIN "Article" a ON a.id = n."articleId" AND a."currentVersion" = n."versionNumber";
  ELSE
    PERFORM refresh_search('claim', array_agg(id)) FROM new_rows n JOIN old_rows o USING (id)
      WHERE (n."articleId", n.statement, n.claimant, n."withdrawnAt" IS NULL)
        IS DISTINCT FROM (o."articleId", o.statement, o.claimant, o."withdrawnAt" IS NULL);
  END IF;
  RETURN NULL;
END
$$;

-- Drafts have no entries, and most changes are of drafts.
CREATE FUNCTION keep_search_of_verdicts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Evidence' THEN
    IF TG_OP <> 'DELETE' THEN
      PERFORM refresh_search('rationale', array_agg(DISTINCT v.id)) FROM new_rows n
        JOIN "Verdict" v ON v.id = n."verdictId" AND v.state = 'submitted';
    ELSE
      PERFORM refresh_search('rationale', array_agg(DISTINCT v.id)) FROM old_rows o
        JOIN "Verdict" v ON v.id = o."verdictId" AND v.state = 'submitted';
    END IF;
  ELSIF TG_OP = 'INSERT' THEN
    PERFORM refresh_search('rationale', array_agg(id)) FROM new_rows WHERE state = 'submitted';
  ELSE
    PERFORM refresh_search('rationale', array_agg(id)) FROM new_rows n JOIN old_rows o USING (id)
      WHERE 'submitted' IN (n.state, o.state) AND (n.state, n."rationaleText") IS DISTINCT FROM (o.state, o."rationaleText");
  END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION keep_search_of_rulings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN PERFORM refresh_search('ruling', array_agg("claimId")) FROM new_rows; END IF;
  IF TG_OP <> 'INSERT' THEN PERFORM refresh_search('ruling', array_agg("claimId")) FROM old_rows; END IF;
  RETURN NULL;
END
$$;

CREATE FUNCTION keep_search_of_sources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM refresh_search('source', array_agg(id)) FROM new_rows;
  ELSE
    PERFORM refresh_search('source', array_agg(id)) FROM new_rows n JOIN old_rows o USING (id)
      WHERE (n.title, n.publisher, n.author, n.url, n.doi) IS DISTINCT FROM (o.title, o.publisher, o.author, o.url, o.doi);
  END IF;
  RETURN NULL;
END
$$;

-- The argument is the kind.
CREATE FUNCTION keep_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_search(TG_ARGV[0]::"SearchKind", array_agg(id)) FROM new_rows;
  RETURN NULL;
END
$$;

DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN SELECT * FROM (VALUES
    ('Article', 'UPDATE', 'keep_search_of_articles()'), ('Version', 'INSERT', 'keep_search_of_articles()'),
    ('Claim', 'UPDATE', 'keep_search_of_claims()'), ('Anchor', 'INSERT UPDATE', 'keep_search_of_claims()'),
    ('Verdict', 'INSERT UPDATE', 'keep_search_of_verdicts()'),
    ('Evidence', 'INSERT UPDATE DELETE', 'keep_search_of_verdicts()'),
    ('Ruling', 'INSERT UPDATE DELETE', 'keep_search_of_rulings()'),
    ('Source', 'INSERT UPDATE', 'keep_search_of_sources()'), ('Snapshot', 'INSERT', 'keep_search(''snapshot'')'),
    ('Comment', 'INSERT UPDATE', 'keep_search(''comment'')'), ('Precedent', 'INSERT UPDATE', 'keep_search(''precedent'')')
  ) AS tables(name, events, keep)
  LOOP
    IF kept.events LIKE '%INSERT%' THEN
      EXECUTE format('CREATE TRIGGER search_of_new AFTER INSERT ON %I
        REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION %s', kept.name, kept.keep);
    END IF;
    IF kept.events LIKE '%UPDATE%' THEN
      EXECUTE format('CREATE TRIGGER search_of_changed AFTER UPDATE ON %I
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION %s',
        kept.name, kept.keep);
    END IF;
    IF kept.events LIKE '%DELETE%' THEN
      EXECUTE format('CREATE TRIGGER search_of_deleted AFTER DELETE ON %I
        REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION %s', kept.name, kept.keep);
    END IF;
  END LOOP;
END
$$;

-- A job makes the entries of what is there already, a slice after the other.
INSERT INTO "SearchBackfill" (kind, after) SELECT kind::"SearchKind", '00000000-0000-0000-0000-000000000000' FROM (
  SELECT 'article' AS kind WHERE EXISTS (SELECT FROM "Article")
  UNION ALL SELECT 'claim' WHERE EXISTS (SELECT FROM "Claim")
  UNION ALL SELECT 'rationale' WHERE EXISTS (SELECT FROM "Verdict")
  UNION ALL SELECT 'ruling' WHERE EXISTS (SELECT FROM "Ruling")
  UNION ALL SELECT 'source' WHERE EXISTS (SELECT FROM "Source")
  UNION ALL SELECT 'snapshot' WHERE EXISTS (SELECT FROM "Snapshot")
  UNION ALL SELECT 'comment' WHERE EXISTS (SELECT FROM "Comment")
  UNION ALL SELECT 'precedent' WHERE EXISTS (SELECT FROM "Precedent")
) stored;
