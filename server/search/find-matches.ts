import "server-only";
import * as z from "zod";
import { startOfDay } from "#domain/newsroom-time.ts";
import type { Viewer } from "#domain/permissions.ts";
import { SEARCH_KIND_KEYS, type SearchKind } from "#domain/search/search-kind.ts";
import { daysOfDate, type SearchQuery } from "#domain/search/search-query.ts";
import { queryOf, type TermWords } from "#domain/search/term-words.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat } from "#server/db/cursor.ts";
import { containsAll } from "#server/db/like.ts";
import { newsroomSettings } from "#server/settings/settings.ts";
import { searchedKinds } from "./searched-kinds.ts";

const { sql } = Prisma;

/** Of more matches of a kind than this, only the newest are ranked. */
const MAX_RANKED = 500;

/** What counts how much when hits are ranked: the text, a passage, a name or publisher, a title or statement. */
const WEIGHTS = [0.1, 0.2, 0.4, 1];

/** A search whose words were read. */
export type ReadQuery = { query: SearchQuery; terms: TermWords[]; excluded: TermWords[] };

/** An entry that was found. `position` counts those of its kind, best first. */
export type Match = { kind: SearchKind; id: string; part: number; position: number };

/** Pages list the best of each kind first, then the second ones. */
export const MATCH_CURSOR = cursorFormat(z.tuple([z.int32(), z.int32()]));
export const matchPlace = ({ position, kind }: Match): [number, number] => [position, SEARCH_KIND_KEYS.indexOf(kind)];

type FindOptions = { kinds: SearchKind[]; archived: boolean; cursor: [number, number] | null; limit: number };

/** The matches of these kinds that the viewer may see, from behind a place on. Of an article, the part that fits best. */
export async function findMatches(viewer: Viewer, read: ReadQuery, options: FindOptions): Promise<Match[]> {
  const { timeZone } = await newsroomSettings();
  const queries = options.kinds.flatMap((kind) => matchesOfKind(viewer, kind, read, options.archived, timeZone) ?? []);
  if (queries.length === 0) return [];
  const [position, index] = options.cursor ?? [0, 0];
  const rows = await db.$queryRaw<(Omit<Match, "kind"> & { kindIndex: number })[]>`
    SELECT "kindIndex", id, part, position FROM (
      SELECT *, (row_number() OVER (PARTITION BY "kindIndex" ORDER BY rank DESC, id DESC))::int AS position FROM (
        SELECT DISTINCT ON ("kindIndex", id) * FROM (${Prisma.join(queries, " UNION ALL ")}) matches
        ORDER BY "kindIndex", id, rank DESC, part) things) ranked
    WHERE (position, "kindIndex") > (${position}::int, ${index}::int)
    ORDER BY position, "kindIndex" LIMIT ${options.limit}`;
  return rows.flatMap(({ kindIndex, ...match }) => {
    const kind = SEARCH_KIND_KEYS[kindIndex];
    return kind ? { ...match, kind } : [];
  });
}

/** The newest matches of a kind with their ranks; null where a filter leaves none. */
function matchesOfKind(
  viewer: Viewer,
  kind: SearchKind,
  { query, terms, excluded }: ReadQuery,
  archived: boolean,
  timeZone: string,
): Prisma.Sql | null {
  const filters = filtersOf(viewer, kind, query, timeZone);
  if (filters === null) return null;
  const { from, seen, isInArticle } = searchedKinds(viewer)[kind];
  const loose = queryOf(terms, excluded, { loose: true });
  const exact = queryOf(terms, excluded, { loose: false });
  const conditions = [sql`e.kind = ${Prisma.raw(`'${kind}'`)}`, seen, ...filters];
  if (loose !== "") conditions.push(sql`e.words @@ ${loose}::tsquery`);
  if (isInArticle && !archived) conditions.push(sql`a."archivedAt" IS NULL`);
  // The words of a phrase are compared only in what the viewer may see: reading a long text takes time.
  const found = sql`(SELECT e.id, e.part, e.words FROM ${from} WHERE ${Prisma.join(conditions, " AND ")}
    ${exact === loose ? Prisma.empty : sql`OFFSET 0`}) found`;
  const isExact = exact === loose ? Prisma.empty : sql`WHERE words @@ ${exact}::tsquery`;
  const rank = exact === "" ? sql`0::real` : sql`ts_rank(${WEIGHTS}::real[], words, ${exact}::tsquery, 1)`;
  return sql`(SELECT ${SEARCH_KIND_KEYS.indexOf(kind)}::int AS "kindIndex", id, part, ${rank} AS rank FROM (
    SELECT * FROM ${found} ${isExact} ORDER BY id DESC LIMIT ${MAX_RANKED}) newest)`;
}

function filtersOf(viewer: Viewer, kind: SearchKind, query: SearchQuery, timeZone: string): Prisma.Sql[] | null {
  const { outlet, author, rating, at } = searchedKinds(viewer)[kind];
  if ((query.by && !author) || (query.rating && !rating)) return null;
  const filters: Prisma.Sql[] = [];
  if (query.from) filters.push(named(outlet, query.from));
  if (query.by && author) filters.push(named(author, query.by));
  if (query.rating && rating) filters.push(sql`${rating} = ${query.rating}`);
  if (query.before) filters.push(sql`${at} < ${startOfDay(timeZone, daysOfDate(query.before).first)}`);
  if (query.after) filters.push(sql`${at} >= ${startOfDay(timeZone, daysOfDate(query.after).next)}`);
  return filters;
}

/** Whether a name has all of these words. */
const named = (column: Prisma.Sql, words: string): Prisma.Sql =>
  containsAll(sql`plain_text(coalesce(${column}, ''))`, words.split(/\s+/));
