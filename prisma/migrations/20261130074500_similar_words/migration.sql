-- Words of texts that every reviewer may read, the most similar ones first. The threshold is low, because two letters that
-- are swapped in a short word leave few of its groups of three letters.
CREATE FUNCTION similar_words(typed text, most integer) RETURNS TABLE (word text, texts integer)
  LANGUAGE sql STABLE SET pg_trgm.similarity_threshold = 0.2 AS $$
  SELECT w.word, w.texts FROM "SearchWord" w
  WHERE w.word % typed AND w.texts > 0 AND abs(length(w.word) - length(typed)) <= 2
  ORDER BY similarity(w.word, typed) DESC, w.texts DESC LIMIT most
$$;
