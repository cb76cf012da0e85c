import "server-only";
import { can, type Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";

/** The statement of a claim and the title of its article; null where there is none, or the viewer may not see it. */
export async function claimTitle(viewer: Viewer, id: string): Promise<{ statement: string; article: string } | null> {
  if (!can(viewer, "article.read")) return null;
  const select = { statement: true, article: { select: { title: true } } } as const;
  const claim = await db.claim.findUnique({ where: { id }, select });
  return claim && { statement: claim.statement, article: claim.article.title };
}
