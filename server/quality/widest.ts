import "server-only";
import type { SpreadClaim } from "#domain/quality/quality.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import type { Ask } from "#server/figures/read-figures.ts";

const { sql } = Prisma;

const MAX_CLAIMS = 10;

/** How many claims have verdicts that are at least so many steps apart, from one step on. */
export async function spreadCounts(ask: Ask): Promise<{ spread: number; claims: number }[]> {
  const rows = await ask<{ spread: number; claims: number }>(
    sql`SELECT spread, count(*) AS claims FROM known_claims c WHERE spread > 0 GROUP BY c.spread ORDER BY spread`,
  );
  return rows.map(({ spread }, at) => ({
    spread,
    claims: rows.slice(at).reduce((sum, { claims }) => sum + claims, 0),
  }));
}

/** The claims with the widest spread of values, the latest first. */
export async function widestSpread(ask: Ask): Promise<SpreadClaim[]> {
  const widest = await ask<{ claim: number; spread: number }>(
    sql`SELECT claim, spread FROM known_claims WHERE spread > 0 ORDER BY spread DESC, since DESC, claim LIMIT ${MAX_CLAIMS}`,
  );
  const rows = await db.$queryRaw<({ number: number } & Omit<SpreadClaim, "spread">)[]>`
    SELECT f.number, json_build_object('id', c.id, 'statement', c.statement) AS claim,
      json_build_object('id', a.id, 'title', a.title, 'language', a.language) AS article
    FROM "ClaimFact" f JOIN "Claim" c ON c.id = f."claimId" JOIN "Article" a ON a.id = c."articleId"
    WHERE f.number = ANY(${widest.map(({ claim }) => claim)}::int[])`;
  return widest.flatMap(({ claim: number, spread }) => {
    const row = rows.find((each) => each.number === number);
    return row ? [{ spread, claim: row.claim, article: row.article }] : [];
  });
}
