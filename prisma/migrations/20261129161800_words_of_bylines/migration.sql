-- The list of articles looks for words in bylines and addresses too, without case and accents.
CREATE INDEX article_origin_trgm ON "Article" USING gin (plain_text(coalesce(byline, '') || E'\n' || coalesce(url, '')) gin_trgm_ops);
