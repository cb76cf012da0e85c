import "server-only";
import { RuleError } from "#domain/errors.ts";
import type { ExpertReviewInput, ShownClaim, ShownEvidence } from "#domain/expert-review.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readPassageContext } from "#server/claims/passage-context.ts";
import { claimSeenBy, type TitledClaimRow } from "#server/claims/rows.ts";
import type { Transaction } from "#server/db/client.ts";
import { oneOf } from "#server/db/one-of.ts";

type Draft = Omit<ExpertReviewInput, "claimId" | "expert" | "question" | "days">;

/** What a link about this claim shows. It has no more than the editor sees, and of that only what they chose. */
export async function shownClaim(
  tx: Transaction,
  viewer: Viewer,
  row: TitledClaimRow,
  draft: Draft,
): Promise<ShownClaim> {
  const { statement, claimant, saidAt } = row;
  const { title, outlet, language } = row.article;
  const article = await tx.article.findUniqueOrThrow({ where: { id: row.article.id }, select: { url: true } });
  const { rating = null, summary, explanation } = draft;
  return {
    ...{ statement, claimant, saidAt, rating, summary, explanation },
    article: { title, outlet, language, url: article.url },
    context: await readPassageContext(row),
    evidence: await shownEvidence(tx, viewer, row, draft),
  };
}

async function shownEvidence(
  tx: Transaction,
  viewer: Viewer,
  row: TitledClaimRow,
  { evidence, withNames, withCopies }: Draft,
): Promise<ShownEvidence[]> {
  const { verdicts, myVerdict, ruling } = claimSeenBy(viewer, row);
  const given = [...verdicts, ...(myVerdict?.state === "submitted" ? [myVerdict] : [])];
  const inRuling = ruling?.evidence.map((piece) => [piece.id, { piece, reviewer: null }] as const) ?? [];
  const inVerdicts = given.flatMap(({ reviewer, evidence: pieces }) =>
    pieces.map((piece) => [piece.id, { piece, reviewer: reviewer.name }] as const),
  );
  const known = new Map<string, { piece: (typeof given)[number]["evidence"][number]; reviewer: string | null }>([
    ...inRuling,
    ...inVerdicts,
  ]);
  const chosen = [...new Set(evidence)].map((id) => {
    const found = known.get(id);
    if (!found) throw new RuleError("A piece of evidence you chose is no longer in the verdicts. Choose again.");
    return found;
  });
  const sourceIds = chosen.map(({ piece }) => piece.source.id);
  const copies = withCopies ? await newestCopies(tx, sourceIds) : new Map<string, ShownEvidence["copy"]>();
  return chosen.map(({ piece, reviewer }) => {
    const { title, url, publisher, author, kind, publishedAt } = piece.source;
    return {
      ...{ stance: piece.stance, quote: piece.quote, locator: piece.locator, note: piece.note, publishedAt },
      source: { title: title ?? url ?? "", url, publisher, author, kind },
      reviewer: withNames ? reviewer : null,
      copy: copies.get(piece.source.id) ?? null,
    };
  });
}

/** The newest copy of each source in which text was read. */
async function newestCopies(tx: Transaction, sourceIds: string[]): Promise<Map<string, ShownEvidence["copy"]>> {
  const rows = await tx.snapshot.findMany({
    where: { sourceId: oneOf(sourceIds), content: { text: { not: null } } },
    select: { sourceId: true, sha256: true, takenAt: true },
    orderBy: { takenAt: "asc" },
  });
  return new Map(rows.map(({ sourceId, sha256, takenAt }) => [sourceId, { sha256, takenAt: takenAt.toISOString() }]));
}
