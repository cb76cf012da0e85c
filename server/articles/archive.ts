import "server-only";
import type { ArchiveNote, Article, ArticleArchived } from "#domain/article.ts";
import { NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { NAMED } from "#server/claims/rows.ts";
import { db } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { articleOf } from "./articles.ts";

/** Archive an article, or restore it. To do it again changes nothing. */
export async function archiveArticle(
  viewer: Viewer,
  id: string,
  { archived, reason }: ArticleArchived,
  ifMatch: number | null,
  now = new Date(),
): Promise<Article> {
  permit(can(viewer, "article.read"));
  return write(async (tx) => {
    // Nobody marks a claim or brings in a version until the transaction ends.
    await tx.$queryRaw`SELECT id FROM "Article" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    const row = await tx.article.findUnique({ where: { id }, include: { importedBy: NAMED } });
    if (!row) throw new NotFoundError("article");
    permit(can(viewer, "article.archive", row.importedById), "Only editors can archive and restore articles.");
    const before = articleOf(row);
    if (archived === (row.archivedAt !== null)) return before;
    expectVersion(before, ifMatch, "Someone changed this article in the meantime.");
    const data = { archivedAt: archived ? now : null, version: { increment: 1 } };
    const after = articleOf(await tx.article.update({ where: { id }, data, include: { importedBy: NAMED } }));
    recordEvent(tx, {
      type: archived ? "article.archived" : "article.restored",
      actorId: viewer.id,
      object: { type: "article", id },
      articleId: id,
      ...{ before, after, reason },
    });
    return after;
  });
}

/** Who archived the article last, when and why; null while it is in work. */
export async function archiveNoteOf(viewer: Viewer, { id, archivedAt }: Article): Promise<ArchiveNote | null> {
  permit(can(viewer, "article.read"));
  if (archivedAt === null) return null;
  const event = await db.event.findFirst({
    where: { articleId: id, type: "article.archived" },
    orderBy: { seq: "desc" },
    select: { actor: NAMED, reason: true },
  });
  return { by: event?.actor ?? null, at: archivedAt, reason: event?.reason ?? null };
}
