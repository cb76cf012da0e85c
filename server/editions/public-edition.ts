import "server-only";
import { editionAddress } from "#domain/addresses.ts";
import type { EventType } from "#domain/event.ts";
import { PublicEdition } from "#domain/report-shape.ts";
import { publicUrl } from "#server/auth/sessions.ts";
import type { Transaction } from "#server/db/client.ts";

/** Changes that the next edition would show. All reviewers may know of them, so that their count tells nobody more. */
export const PUBLISHED_CHANGES: EventType[] = [
  ...(["article.changed", "article.versioned", "claim.marked", "claim.changed", "claim.moved"] as const),
  ...(["claim.reattached", "claim.ended", "claim.resumed", "claim.withdrawn", "claim.restored"] as const),
  ...(["ruling.given", "ruling.changed", "ruling.withdrawn"] as const),
];

/**
 * The newest edition of an article that is public; null where there is none. An article that was never published here
 * has the edition of the newsroom from which it was imported.
 */
export async function publicEdition(
  tx: Transaction,
  { id, editionElsewhere }: { id: string; editionElsewhere: unknown },
): Promise<PublicEdition | null> {
  const own = await tx.publishedReport.findUnique({
    where: { articleId: id },
    select: { slug: true, newest: true, newestAt: true, withdrawnAt: true },
  });
  if (own?.withdrawnAt) return null;
  const changed = (after: Date) =>
    tx.event
      .findFirst({
        where: { articleId: id, type: { in: PUBLISHED_CHANGES }, at: { gt: after } },
        select: { seq: true },
      })
      .then((event) => event !== null);
  if (own) {
    const { slug, newest, newestAt } = own;
    const url = publicUrl() + editionAddress(slug, newest);
    return { number: newest, url, publishedAt: newestAt.toISOString(), changedSince: await changed(newestAt) };
  }
  if (!editionElsewhere) return null;
  const elsewhere = PublicEdition.parse(editionElsewhere);
  // Nothing happened here before the import.
  return { ...elsewhere, changedSince: elsewhere.changedSince || (await changed(new Date(0))) };
}
