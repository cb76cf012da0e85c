-- Text as searches compare it: without case, accents and other marks. plainText of domain/plain-text.ts does the same.
CREATE FUNCTION plain_text(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(regexp_replace(normalize(value, NFKD),
    '[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u1AB0-\u1ACE\u1DC0-\u1DFF\u20D0-\u20F0\u3099\u309A\uFE20-\uFE2F]', '', 'g'))
$$;

-- A search looks for words in title and outlet, or in statement and claimant, at once. No word spans the line break.
CREATE INDEX article_words_trgm ON "Article" USING gin (plain_text(title || E'\n' || coalesce(outlet, '')) gin_trgm_ops);
CREATE INDEX claim_words_trgm ON "Claim" USING gin (plain_text(statement || E'\n' || coalesce(claimant, '')) gin_trgm_ops);
