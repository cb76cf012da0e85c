import "server-only";
import type { FoundClash } from "#domain/clash/find-clashes.ts";
import type { KeptClash } from "#domain/clash/same-clash.ts";
import type { Clash as ClashRow } from "#prisma/generated/client.ts";
import type { StatedArticle } from "./stated-sentences.ts";

/** A row of which nobody has decided anything yet. */
export type FoundRow = Omit<ClashRow, "id" | "isCurrent" | "dismissedAt" | "dismissedById" | "version">;

/** A clash of two articles, of which `first` has the smaller id, as it is stored. */
export function rowOf(
  first: StatedArticle,
  second: StatedArticle,
  { kind, sentences, facts, ...found }: FoundClash,
): FoundRow {
  const [one, other] = sentences;
  const [oneFact, otherFact] = facts;
  return {
    kind,
    ...{ firstId: first.id, firstVersion: first.versionNumber },
    ...{ firstStart: one.passage.start, firstEnd: one.passage.end, firstExact: one.exact },
    ...{ firstFrom: oneFact.passage.start, firstTo: oneFact.passage.end },
    ...{ secondId: second.id, secondVersion: second.versionNumber },
    ...{ secondStart: other.passage.start, secondEnd: other.passage.end, secondExact: other.exact },
    ...{ secondFrom: otherFact.passage.start, secondTo: otherFact.passage.end },
    shared: found.shared,
    similarity: Math.round(found.similarity * 1000),
  };
}

/** The clash of a row, as later ones are compared with it. */
export const keptOf = (row: FoundRow): KeptClash => ({
  kind: row.kind,
  sides: [
    { exact: row.firstExact, differing: { start: row.firstFrom, end: row.firstTo } },
    { exact: row.secondExact, differing: { start: row.secondFrom, end: row.secondTo } },
  ],
});
