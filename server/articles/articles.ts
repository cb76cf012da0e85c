import "server-only";
import { v7 as newId } from "uuid";
import { refuseArchived } from "#domain/archived.ts";
import { type Article, ArticleChange, type Version } from "#domain/article.ts";
import type { ArticleDocument } from "#domain/document.ts";
import { NotFoundError } from "#domain/errors.ts";
import { hasValues, pickFields } from "#domain/field-values.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { urlKey } from "#domain/source.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { lockClaims } from "#server/claims/lock.ts";
import { NAMED } from "#server/claims/rows.ts";
import { storeStandings } from "#server/claims/standing.ts";
import { db } from "#server/db/client.ts";
import { expectVersion } from "#server/db/expect-version.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent } from "#server/log/events.ts";
import { readQuotationsAgain } from "#server/quotations/queue.ts";
import { storeVersion, type VersionContent } from "#server/versions/store-version.ts";
import { lockImports, refuseDuplicate, refuseOtherText, sha256Of } from "./duplicates.ts";

/** An article that `ingest/` has read, ready to be stored. */
export type NewArticle = VersionContent & {
  id?: string | undefined;
  details: ArticleChange & { title: string };
  allowDuplicate?: boolean | undefined;
};

type ArticleRow = Prisma.ArticleGetPayload<{ include: { importedBy: typeof NAMED } }>;
type VersionRow = Prisma.VersionGetPayload<{ include: { importedBy: typeof NAMED } }>;

/** Store an article with its first version. The same text or address again is refused without `allowDuplicate`. */
export async function importArticle(viewer: Viewer, incoming: NewArticle) {
  permit(can(viewer, "article.import"));
  return write(async (tx) => {
    const sha256 = sha256Of(incoming.text);
    await lockImports(tx, sha256, incoming.details.url ?? null);
    const before = incoming.id
      ? await tx.article.findUnique({ where: { id: incoming.id }, include: { importedBy: NAMED } })
      : null;
    if (before) {
      await refuseOtherText(tx, before, sha256);
      return { value: { ...articleOf(before), text: incoming.text }, created: false };
    }
    if (!incoming.allowDuplicate) await refuseDuplicate(tx, viewer, sha256, incoming.details.url ?? null);
    const id = incoming.id ?? newId();
    const row = await tx.article.create({
      data: { id, ...columnsOf(incoming.details), title: incoming.details.title, importedById: viewer.id },
      include: { importedBy: NAMED },
    });
    await storeVersion(tx, viewer, { articleId: id, number: 1 }, incoming);
    const { text, method } = incoming;
    const value = articleOf(row);
    recordEvent(tx, {
      type: "article.imported",
      actorId: viewer.id,
      object: { type: "article", id },
      articleId: id,
      after: { ...value, sha256, method },
    });
    return { value: { ...value, text }, created: true };
  });
}

/** The article with its current version. */
export async function readArticle(viewer: Viewer, id: string) {
  permit(can(viewer, "article.read"));
  const row = await db.article.findUnique({ where: { id }, include: { importedBy: NAMED } });
  if (!row) throw new NotFoundError("article");
  const { document, text, sha256 } = await readVersion(viewer, id, row.currentVersion);
  return { ...articleOf(row), document, text, sha256 };
}

/** The article without its text; null when it does not exist or the viewer may not see it. */
export async function findArticle(viewer: Viewer, id: string): Promise<Article | null> {
  if (!can(viewer, "article.read")) return null;
  const row = await db.article.findUnique({ where: { id }, include: { importedBy: NAMED } });
  return row && articleOf(row);
}

export async function readVersion(viewer: Viewer, articleId: string, number: number): Promise<Version> {
  permit(can(viewer, "article.read"));
  const row = await db.version.findUnique({
    where: { articleId_number: { articleId, number } },
    include: { importedBy: NAMED },
  });
  if (!row) throw new NotFoundError("version");
  return versionOf(row);
}

/** The text of a version and its document in JSON, which a page parses once, or passes on as it is. */
export async function readVersionText(viewer: Viewer, articleId: string, number: number): Promise<StoredText> {
  permit(can(viewer, "article.read"));
  const [stored] = await db.$queryRaw<StoredText[]>`SELECT text, document::text AS document FROM "Version"
    WHERE "articleId" = ${articleId}::uuid AND number = ${number}`;
  if (!stored) throw new NotFoundError("version");
  return stored;
}

export type StoredText = { text: string; document: string };

/** Correct the details of an article. Its text changes only by a new version. */
export async function changeArticle(viewer: Viewer, id: string, change: ArticleChange, ifMatch: number | null) {
  permit(can(viewer, "article.read"));
  return write(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Article" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    const row = await tx.article.findUnique({ where: { id }, include: { importedBy: NAMED } });
    if (!row) throw new NotFoundError("article");
    permit(
      can(viewer, "article.change", row.importedById),
      "Another person imported this article. Ask them or an editor to change its details.",
    );
    const data = columnsOf(change);
    if (hasValues(row, data)) return articleOf(row);
    refuseArchived(row);
    expectVersion(articleOf(row), ifMatch, "Someone changed these details while you were working on them.");
    const changed = { ...data, version: { increment: 1 } };
    const after = articleOf(await tx.article.update({ where: { id }, data: changed, include: { importedBy: NAMED } }));
    if ("publishedAt" in data || "language" in data) await readQuotationsAgain(tx, id);
    if (data.requiredVerdicts !== undefined) await storeStandings(tx, await lockClaims(tx, id));
    recordEvent(tx, {
      type: "article.changed",
      actorId: viewer.id,
      object: { type: "article", id },
      articleId: id,
      before: articleOf(row),
      after,
    });
    return after;
  });
}

export function articleOf(row: ArticleRow): Article {
  const {
    urlKey: _,
    urlKeyRules: __,
    importedById: ___,
    publishedAt,
    createdAt,
    updatedAt,
    archivedAt,
    ...article
  } = row;
  return {
    ...article,
    publishedAt: publishedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    archivedAt: archivedAt?.toISOString() ?? null,
  };
}

export function versionOf({ articleId: _, importedById: __, document, importedAt, ...version }: VersionRow): Version {
  return { ...version, document: document as ArticleDocument, importedAt: importedAt.toISOString() };
}

/** The columns of the fields that were sent, and only those. */
function columnsOf(change: ArticleChange) {
  const { url, publishedAt, ...fields } = pickFields(ArticleChange, change);
  return {
    ...fields,
    ...(publishedAt === undefined ? {} : { publishedAt: publishedAt && new Date(publishedAt) }),
    ...(url === undefined ? {} : { url, urlKey: url && urlKey(url) }),
  };
}
