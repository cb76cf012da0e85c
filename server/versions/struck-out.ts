import "server-only";
import type { ClaimToCarry } from "#domain/anchoring/carry.ts";
import type { Anchor } from "#domain/anchoring/reanchor.ts";
import type { Passage } from "#domain/anchoring/selectors.ts";
import type { DocumentNode } from "#domain/document.ts";
import { isStruckOut, struckPassages } from "#domain/struck-out.ts";
import type { db, Transaction } from "#server/db/client.ts";

/** A new text of an article, with its formatting. */
export type NewText = { document: DocumentNode; text: string };

type Carried = { own: ClaimToCarry["own"]; anchor: Anchor };

/** The same claims, each with whether the new text strikes its words out and the version of its own words did not. */
export async function withStruckOut<T extends Carried>(
  database: Transaction | typeof db,
  { articleId, document, text }: NewText & { articleId: string },
  claims: T[],
): Promise<(T & { struckOut: boolean })[]> {
  const struckNow = struckPassages(document);
  const isStruckNow = ({ anchor: { passage } }: Carried) => passage !== null && isStruckOut(text, struckNow, passage);
  const candidates = struckNow.length === 0 ? [] : claims.filter(isStruckNow);
  const numbers = [...new Set(candidates.flatMap(({ own }) => own?.version ?? []))];
  const earlier = new Map(
    numbers.length === 0 ? [] : (await versionsOf(database, articleId, numbers)).map((row) => [row.number, row]),
  );
  const isNew = ({ own }: Carried) => {
    const version = own && earlier.get(own.version);
    return !version || !isStruckOut(version.text, version.struck, own.passage);
  };
  const struckOut = new Set<T>(candidates.filter(isNew));
  return claims.map((claim) => ({ ...claim, struckOut: struckOut.has(claim) }));
}

type StruckVersion = { number: number; text: string; struck: Passage[] };

async function versionsOf(database: Transaction | typeof db, articleId: string, numbers: number[]) {
  const where = { articleId, number: { in: numbers } };
  const rows = await database.version.findMany({ where, select: { number: true, text: true, document: true } });
  return rows.map(
    ({ document, ...row }): StruckVersion => ({ ...row, struck: struckPassages(document as DocumentNode) }),
  );
}
