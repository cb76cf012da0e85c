import "server-only";
import type { DuckDBInstance } from "@duckdb/node-api";
import { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { inSnapshot } from "#server/db/transaction.ts";
import { type Connection, inTransaction, openEngine } from "./engine.ts";
import {
  ARTICLE_PARTS,
  ARTICLES,
  ASSIGNMENTS,
  CLAIM_PARTS,
  CLAIMS,
  type FactTable,
  SOURCES,
  TABLES_SQL,
  TERMS,
} from "./fact-tables.ts";
import {
  CHANGED,
  insertIndependent,
  insertPage,
  readPage,
  recomputeMonths,
  recomputeRatings,
  replacePage,
  setTimeZone,
  storeScale,
} from "./load.ts";
import { loadSlices } from "./load-slices.ts";
import { RELATIONS_SQL } from "./relations.ts";

const { sql, raw } = Prisma;

/**
 * The facts in memory. All changes by transactions below `watermark` are in them. A row of a transaction that was still
 * running is read again, so that none is missed.
 */
export type Facts = { instance: DuckDBInstance; writer: Connection; epoch: string; watermark: string } & Settings;

/** What figures of all claims depend on: the rating scale, and the time zone of the newsroom. */
type Settings = { scale: string; timeZone: string };

/** Texts of the dictionary that are read at once. */
const SLICE_TERMS = 50_000;

/** Where more rows of a table changed, all facts are read again, which is quicker than replacing them. */
const MAX_CHANGES = 20_000;

const ROOTS: FactTable[] = [TERMS, SOURCES, ASSIGNMENTS, ARTICLES, CLAIMS];

type State = { epoch: string; watermark: string; changes: number[] } & Settings;

/** What changed since a watermark, as counts of rows, and the watermark up to which it is read now. */
async function stateSince(tx: Transaction | typeof db, watermark: string): Promise<State> {
  const changed = ROOTS.map(({ source }) => sql`SELECT FROM ${raw(source)} WHERE changed >= ${watermark}::xid8`);
  const counts = changed.map((rows) => sql`(SELECT count(*)::int FROM (${rows} LIMIT ${MAX_CHANGES + 1}) f)`);
  const [state] = await tx.$queryRaw<State[]>`
    SELECT (SELECT epoch::text FROM "FactEpoch") AS epoch, pg_snapshot_xmin(pg_current_snapshot())::text AS watermark,
      ARRAY[${Prisma.join(counts)}] AS changes,
      (SELECT json_agg(json_build_object('key', key, 'value', value, 'position', position) ORDER BY key)::text
        FROM "Rating") AS scale,
      (SELECT "timeZone" FROM "NewsroomSettings") AS "timeZone"`;
  if (!state) throw new Error("The state of the facts could not be read.");
  return state;
}

/** Bring in what changed, all as it is at one moment. False where that is too much, or where facts were deleted. */
export function applyChanges(facts: Facts): Promise<boolean> {
  return inSnapshot(async (tx) => {
    const { epoch, watermark, changes, ...settings } = await stateSince(tx, facts.watermark);
    if (epoch !== facts.epoch || changes.some((count) => count > MAX_CHANGES)) return false;
    const isChanged = settings.scale !== facts.scale || settings.timeZone !== facts.timeZone;
    if (isChanged || changes.some((count) => count > 0))
      await inTransaction(facts.writer, () => replaceChanged(tx, facts, settings));
    Object.assign(facts, { watermark, ...settings });
    return true;
  });
}

async function replaceChanged(tx: Transaction, { writer, watermark, ...before }: Facts, settings: Settings) {
  const { scale, timeZone } = settings;
  if (before.timeZone !== timeZone) {
    await setTimeZone(writer, timeZone);
    await recomputeMonths(writer);
  }
  const changed = sql`changed >= ${watermark}::xid8`;
  for (const table of [TERMS, SOURCES, ASSIGNMENTS])
    await replacePage(writer, table, await readPage(tx, table, changed));
  await storeScale(writer, scale);
  if (before.scale !== scale) await recomputeRatings(writer);
  const articles = await readPage(tx, ARTICLES, changed);
  if (articles.rows > 0) {
    await replacePage(writer, ARTICLES, articles);
    await replaceParts(tx, writer, ARTICLE_PARTS, articles.numbers);
    await writer.run(
      `UPDATE facts.claim SET outlet = a.outlet, language = a.language, archived = a.archived, required = a.required
        FROM facts.article a WHERE a.article = facts.claim.article AND a.article IN (SELECT unnest($1::INTEGER[]))`,
      [articles.numbers],
    );
  }
  const claims = await readPage(tx, CLAIMS, changed);
  if (claims.rows > 0) {
    await replaceParts(tx, writer, CLAIM_PARTS, claims.numbers);
    await replacePage(writer, CLAIMS, claims);
    for (const table of ["pair", "independent"])
      await writer.run(`DELETE FROM facts.${table} WHERE ${CHANGED("claim")}`, [claims.numbers]);
    await insertIndependent(writer, CHANGED("c.claim"), [claims.numbers]);
  }
}

/** Replace the parts of these articles or claims, of which some may be gone. `numbers` is a list as DuckDB reads it. */
async function replaceParts(tx: Transaction, writer: Connection, tables: FactTable[], numbers: string) {
  const owners = numbers.replace("[", "{").replace("]", "}");
  for (const table of tables) {
    const owner = raw(table.columns[0]?.[0] ?? "");
    await replacePage(writer, table, await readPage(tx, table, sql`${owner} = ANY(${owners}::int[])`), numbers);
  }
}

/** All facts, read in slices, each as it is at another moment: the next refresh brings in what changed meanwhile. */
export async function loadFacts(): Promise<Facts> {
  const { epoch, watermark, scale, timeZone } = await stateSince(db, "0");
  const instance = await openEngine();
  const writer = await instance.connect();
  await writer.run(TABLES_SQL);
  await writer.run(RELATIONS_SQL);
  await setTimeZone(writer, timeZone);
  await loadTerms(writer);
  await storeScale(writer, scale);
  await loadSlices(writer, [
    [SOURCES, []],
    [ASSIGNMENTS, []],
    [ARTICLES, ARTICLE_PARTS],
    [CLAIMS, CLAIM_PARTS],
  ]);
  return { instance, writer, epoch, watermark, scale, timeZone };
}

async function loadTerms(writer: Connection): Promise<void> {
  for (let last = 0; ; ) {
    const page = await readPage(db, TERMS, sql`number > ${last} ORDER BY number LIMIT ${SLICE_TERMS}`);
    if (page.last === null) return;
    await insertPage(writer, TERMS, page);
    last = page.last;
  }
}
