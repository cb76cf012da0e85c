import "server-only";
import type { Pair } from "#domain/quotation/pair.ts";
import { inSameAffairs } from "#server/affairs/in-same-affairs.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { slicesOf } from "#server/slices.ts";
import { type Candidate, type CandidateRow, quotationsOf } from "./candidate-rows.ts";
import { fragmentCandidates } from "./fragment-candidates.ts";
import { gramCandidates } from "./gram-candidates.ts";
import { pairTexts } from "./quotation-texts.ts";

/** Quotations whose pairs are looked for at once. On a busy machine, a statement must not reach its timeout. */
const BATCH_SIZE = 10;

/** Store the pairs of the quotations that an article has now, and remove those that no longer hold. */
export async function pairArticle(articleId: string): Promise<void> {
  const mates = await articlesInSameAffairs(articleId);
  const own = await quotationsOf([articleId]);
  await forgetPairsOfPast(articleId);
  const fragments = await fragmentCandidates(own, mates);
  for (const batch of slicesOf(own, BATCH_SIZE)) {
    const ids = batch.map(({ id }) => id);
    // Pairs that others store meanwhile are not among these, and stay.
    const before = await db.quotationPair.findMany({
      where: { OR: [{ oneId: { in: ids } }, { otherId: { in: ids } }] },
      select: { oneId: true, otherId: true },
    });
    const short = fragments.filter(({ id }) => ids.includes(id));
    await storePairs(await pairsOf(batch, [...(await gramCandidates(ids, mates)), ...short]), before);
  }
}

async function articlesInSameAffairs(articleId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`${inSameAffairs(articleId)}`;
  return rows.map(({ id }) => id);
}

type PairRow = Pair & { oneId: string; otherId: string };

async function pairsOf(own: CandidateRow[], candidates: Candidate[]): Promise<PairRow[]> {
  const rows = new Map<string, CandidateRow>();
  for (const row of [...own, ...candidates.map(({ other }) => other)]) rows.set(row.id, row);
  const indexes = new Map([...rows.keys()].map((id, index) => [id, index]));
  const keys = new Map(candidates.map(({ id, other }) => [[id, other.id].sort().join(" "), [id, other.id].sort()]));
  const twos = [...keys.values()].map(([oneId = "", otherId = ""]) => ({ oneId, otherId }));
  const pairs = await pairTexts({
    quotations: [...rows.values()].map((row) => ({ ...row, publishedAt: row.publishedAt?.toISOString() ?? null })),
    candidates: twos.map(({ oneId, otherId }) => [indexes.get(oneId) ?? 0, indexes.get(otherId) ?? 0]),
  });
  return twos.flatMap((two, index) => {
    const pair = pairs[index];
    return pair ? [{ ...two, ...pair }] : [];
  });
}

async function storePairs(pairs: PairRow[], before: { oneId: string; otherId: string }[]): Promise<void> {
  const kept = new Set(pairs.map(({ oneId, otherId }) => `${oneId} ${otherId}`));
  const stale = before.filter(({ oneId, otherId }) => !kept.has(`${oneId} ${otherId}`));
  if (pairs.length + stale.length === 0) return;
  const ordered = pairs.sort((one, other) => (one.oneId + one.otherId < other.oneId + other.otherId ? -1 : 1));
  await write(async (tx) => {
    await tx.$executeRaw`
      DELETE FROM "QuotationPair" p USING jsonb_to_recordset(${JSON.stringify(stale)}::jsonb)
        AS stale("oneId" uuid, "otherId" uuid)
      WHERE p."oneId" = stale."oneId" AND p."otherId" = stale."otherId"`;
    await tx.$executeRaw`
      INSERT INTO "QuotationPair" ("oneId", "otherId", tier, score, fragment, "needsAffair", kinds)
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(ordered)}::jsonb) AS pair("oneId" uuid, "otherId" uuid,
        tier "PairTier", score float8, fragment boolean, "needsAffair" boolean, kinds text[])
      ON CONFLICT ("oneId", "otherId") DO UPDATE SET tier = excluded.tier, score = excluded.score,
        fragment = excluded.fragment, "needsAffair" = excluded."needsAffair", kinds = excluded.kinds`;
  });
}

/** Remove the pairs of quotations that the article no longer has. */
const forgetPairsOfPast = (articleId: string) => db.$executeRaw`
  DELETE FROM "QuotationPair" p USING "Quotation" q, "QuotationReading" r
  WHERE q.id IN (p."oneId", p."otherId") AND q."articleId" = ${articleId}::uuid
    AND r."articleId" = q."articleId" AND r."versionNumber" <> q."versionNumber"`;
