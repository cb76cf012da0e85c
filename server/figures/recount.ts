import "server-only";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { logError } from "#server/log/log-error.ts";

/** Claims that one statement compares: it takes less than half a second. */
const SLICE_CLAIMS = 2_000;

/** Other facts that one statement makes again. */
const SLICE_OTHERS = 5_000;

/** Facts that were not what they should be, by what they are about. */
export type Differing = { articles: number; sources: number; claims: number; assignments: number; orphans: number };

/**
 * Compare all facts with the tables that people write, and make those again that differ, with a line in the log. The
 * triggers leave nothing to do, unless somebody has turned them off.
 */
export async function recountFacts(): Promise<Differing> {
  await db.$executeRaw`SELECT renumber_facts()`;
  const [{ orphans } = { orphans: 0 }] = await db.$queryRaw<{ orphans: number }[]>`
    SELECT drop_orphaned_facts() AS orphans`;
  // Claims count by the facts of their articles.
  const articles = await mendOthers("article");
  const sources = await mendOthers("source");
  const claims = await mendClaims();
  const differing = { articles, sources, claims, assignments: await mendOthers("assignment"), orphans };
  if (Object.values(differing).some((count) => count > 0))
    logError({ facts: "made again", ...differing }, new Error("Facts of figures were not what they should be."));
  return differing;
}

const OTHERS = {
  article: (ids: string[]) => db.$executeRaw`SELECT refresh_article_facts(${ids}::uuid[])`,
  source: (ids: string[]) => db.$executeRaw`SELECT refresh_source_facts(${ids}::uuid[])`,
  assignment: (ids: string[]) => db.$executeRaw`SELECT refresh_assignment_facts(${ids}::uuid[])`,
};

const DIFFERING = {
  article: () => db.$queryRaw<{ id: string }[]>`SELECT differing_article_facts() AS id LIMIT ${SLICE_OTHERS}`,
  source: () => db.$queryRaw<{ id: string }[]>`SELECT differing_source_facts() AS id LIMIT ${SLICE_OTHERS}`,
  assignment: () => db.$queryRaw<{ id: string }[]>`SELECT differing_assignment_facts() AS id LIMIT ${SLICE_OTHERS}`,
};

async function mendOthers(kind: keyof typeof OTHERS): Promise<number> {
  const ids = (await DIFFERING[kind]()).map(({ id }) => id);
  if (ids.length > 0) await OTHERS[kind](ids);
  return ids.length < SLICE_OTHERS ? ids.length : ids.length + (await mendOthers(kind));
}

async function mendClaims(): Promise<number> {
  let mended = 0;
  for (let last = "00000000-0000-0000-0000-000000000000"; ; ) {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT id FROM "Claim" WHERE id > ${last}::uuid ORDER BY id LIMIT ${SLICE_CLAIMS}`;
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return mended;
    mended += await mendSlice(ids);
    last = ids.at(-1) ?? last;
  }
}

async function mendSlice(ids: string[]): Promise<number> {
  const rows = await db.$queryRaw<{ id: string }[]>`SELECT differing_claim_facts(${ids}::uuid[]) AS id`;
  const differing = rows.map(({ id }) => id);
  if (differing.length > 0)
    await write(async (tx) => {
      await tx.$executeRaw`
        SELECT refresh_claim_facts(${differing}::uuid[], '{Verdict,Evidence,ReportCorrection}')`;
      await tx.$executeRaw`SELECT refresh_request_facts(${differing}::uuid[])`;
    });
  return differing.length;
}
