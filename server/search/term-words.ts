import "server-only";
import type { SearchTerm } from "#domain/search/search-query.ts";
import type { TermWords } from "#domain/search/term-words.ts";
import { otherSpellings } from "#domain/spelling.ts";
import { db } from "#server/db/client.ts";

/** A term, and whether all its words stand in texts that every reviewer may read, so that none of them is mistyped. */
export type ReadTerm = TermWords & { isKnown: boolean };

type WordRow = { term: number; word: string; stems: string[]; isCommon: boolean; isKnown: boolean };

/**
 * These terms as the database reads them, with the stems of all languages of the newsroom. A word in British or American
 * spelling has the words and stems of the other spelling among its stems.
 */
export async function readTerms(terms: SearchTerm[]): Promise<ReadTerm[]> {
  const spellings = terms.flatMap(({ text, isPhrase }, of) =>
    isPhrase ? [] : otherSpellings(text.toLowerCase()).map((spelling) => ({ spelling, of })),
  );
  const rows = await wordsOf([...terms.map(({ text }) => text), ...spellings.map(({ spelling }) => spelling)]);
  return terms.flatMap((one, index) => {
    const own = rows.filter(({ term }) => term === index);
    const others = rows.filter(({ term }) => spellings[term - terms.length]?.of === index);
    const [first] = own;
    if (!first) return [];
    const isSingle = own.length === 1 && !one.isPhrase;
    const stems = isSingle ? [...first.stems, ...others.flatMap(({ word, stems }) => [word, ...stems])] : [];
    return {
      ...one,
      words: own.map(({ word }) => word),
      stems: [...new Set(stems)].filter((stem) => stem !== first.word),
      isBeginning: false,
      isCommon: isSingle && first.isCommon,
      isKnown: own.every(({ isKnown }) => isKnown) || others.some(({ isKnown }) => isKnown),
    };
  });
}

/** The words of each text, in order; `term` is the index of the text. */
async function wordsOf(texts: string[]): Promise<WordRow[]> {
  if (texts.length === 0) return [];
  return db.$queryRaw<WordRow[]>`
    WITH configs AS MATERIALIZED (
      SELECT search_config(text) AS config FROM "FactTerm" WHERE kind = 'language'
      UNION SELECT search_config('en')
    ), words AS MATERIALIZED (
      SELECT t.term::int, l.lexeme, p.position
      FROM unnest(${texts}::text[]) WITH ORDINALITY AS t(text, term),
        unnest(to_tsvector('pg_catalog.simple', search_text(t.text))) l, unnest(l.positions) AS p(position)
    )
    SELECT term - 1 AS term, lexeme AS word,
      ARRAY(SELECT DISTINCT stem FROM configs, unnest(tsvector_to_array(to_tsvector(config, lexeme))) AS stem
        ORDER BY stem) AS stems,
      EXISTS (SELECT FROM configs WHERE length(to_tsvector(config, lexeme)) = 0) AS "isCommon",
      EXISTS (SELECT FROM "SearchWord" known WHERE known.word = lexeme AND known.texts > 0) AS "isKnown"
    FROM words ORDER BY term, position`;
}
