import "server-only";
import { Prisma, type SearchKind } from "#prisma/generated/client.ts";
import { db, longDb, type Transaction } from "#server/db/client.ts";

/** Things whose entries one statement makes: on a busy machine it must not reach its timeout. Long ones are fewer. */
const SLICES: Record<SearchKind, number> = {
  ...{ article: 10, claim: 200, rationale: 50, ruling: 100 },
  ...{ source: 200, snapshot: 2, comment: 100, precedent: 200 },
};

/** Changes whose words one statement counts. */
const COUNTED_CHANGES = 200;

/** How long one statement may take here: the words of a million characters take seconds. Nobody waits for it. */
const STATEMENT_TIMEOUT_MS = 60_000;

/**
 * Make the entries of what was stored before there was a search of all texts and of what was too long for the transaction
 * of its change, and count new words.
 */
export async function keepSearch(): Promise<void> {
  for (const { kind } of await db.searchBackfill.findMany({ orderBy: { kind: "asc" } })) await backfill(kind);
  while (await inLongTransaction(storeDelayed));
  await countWords();
}

async function backfill(kind: SearchKind): Promise<void> {
  while (await inLongTransaction((tx) => fillSlice(tx, kind)));
}

const inLongTransaction = <T>(act: (tx: Transaction) => Promise<T>): Promise<T> =>
  longDb().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${String(STATEMENT_TIMEOUT_MS)}, true)`;
      return act(tx);
    },
    { maxWait: 5_000, timeout: 2 * STATEMENT_TIMEOUT_MS },
  );

/** Store the entries of one delayed thing. Returns whether there was one. */
async function storeDelayed(tx: Transaction): Promise<boolean> {
  const [thing] = await tx.$queryRaw<{ kind: SearchKind; id: string }[]>`
    DELETE FROM "SearchDelayed" WHERE (kind, id) IN (
      SELECT kind, id FROM "SearchDelayed" ORDER BY kind, id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING kind::text, id`;
  if (thing) await tx.$executeRaw`SELECT store_search_entries(${thing.kind}::"SearchKind", ARRAY[${thing.id}::uuid])`;
  return thing !== undefined;
}

/** Make the entries of the next slice. Returns whether there was one. */
async function fillSlice(tx: Transaction, kind: SearchKind): Promise<boolean> {
  const [place] = await tx.$queryRaw<{ after: string }[]>`
    SELECT after FROM "SearchBackfill" WHERE kind = ${kind}::"SearchKind" FOR UPDATE`;
  if (!place) return false;
  const { table, id } = TABLES[kind];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT ${id} AS id FROM ${table} WHERE ${id} > ${place.after}::uuid ORDER BY ${id} LIMIT ${SLICES[kind]}`;
  const ids = rows.map((row) => row.id);
  const last = ids.at(-1);
  if (last === undefined) {
    await tx.searchBackfill.delete({ where: { kind } });
    return false;
  }
  await tx.$executeRaw`SELECT store_search_entries(${kind}::"SearchKind", ${ids}::uuid[])`;
  await tx.searchBackfill.update({ where: { kind }, data: { after: last } });
  return true;
}

const { sql } = Prisma;
const byId = (table: Prisma.Sql) => ({ table, id: sql`id` });

const TABLES: Record<SearchKind, { table: Prisma.Sql; id: Prisma.Sql }> = {
  article: byId(sql`"Article"`),
  claim: byId(sql`"Claim"`),
  rationale: byId(sql`"Verdict"`),
  ruling: { table: sql`"Ruling"`, id: sql`"claimId"` },
  source: byId(sql`"Source"`),
  snapshot: byId(sql`"Snapshot"`),
  comment: byId(sql`"Comment"`),
  precedent: byId(sql`"Precedent"`),
};

async function countWords(): Promise<void> {
  for (let taken = COUNTED_CHANGES; taken === COUNTED_CHANGES; ) {
    taken = await inLongTransaction(async (tx) => {
      const [row] = await tx.$queryRaw<
        { taken: number }[]
      >`SELECT count_search_words(${COUNTED_CHANGES}::int) AS taken`;
      return row?.taken ?? 0;
    });
  }
}
