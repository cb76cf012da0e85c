import "server-only";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import type { ForeignAnnotation } from "#domain/imports/imported-file.ts";
import type { Located } from "#domain/imports/locate.ts";
import { urlKey } from "#domain/source.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { locate } from "./locating.ts";

/** An annotation with the article that it is about, and where its words are in it. */
export type LocatedAnnotation = ForeignAnnotation & {
  place: { articleId: string; version: number; found: Located } | null;
};

/** Articles that one import can be about. */
const MAX_ARTICLES = 100;

type Options = {
  /** The article of annotations whose address is not that of an article here. */
  articleId?: string | undefined;
  countsCodePoints: boolean;
};

/** Look for the words of annotations in the articles at their addresses. This takes long, so no transaction is open. */
export async function locateAnnotations(
  annotations: ForeignAnnotation[],
  { articleId, countsCodePoints }: Options,
): Promise<LocatedAnnotation[]> {
  const articleFor = await articlesOf(annotations, articleId);
  const located = new Map<ForeignAnnotation, LocatedAnnotation>();
  const byArticle = new Map<string | null, ForeignAnnotation[]>();
  for (const annotation of annotations) {
    const id = articleFor(annotation);
    byArticle.set(id, [...(byArticle.get(id) ?? []), annotation]);
  }
  for (const [id, own] of byArticle) {
    const text = id === null ? null : await currentText(id);
    const quotes = own.map(({ selectors }) => selectors);
    const found = text ? await locate({ text: text.text, quotes, countsCodePoints }) : [];
    for (const [index, annotation] of own.entries()) {
      const one = found[index];
      const place = id !== null && text && one ? { articleId: id, version: text.number, found: one } : null;
      located.set(annotation, { ...annotation, place });
    }
  }
  return annotations.flatMap((annotation) => located.get(annotation) ?? []);
}

/** Finds the article at the address of an annotation, else the chosen one, by its id; null where there is neither. */
async function articlesOf(annotations: ForeignAnnotation[], chosenId: string | undefined) {
  const keyOf = ({ source }: ForeignAnnotation) => (source === null ? null : urlKey(source));
  const keys = new Set(annotations.flatMap((annotation) => keyOf(annotation) ?? []));
  const rows = await db.article.findMany({
    where: { urlKey: { in: [...keys] } },
    select: { id: true, urlKey: true },
    orderBy: { createdAt: "desc" },
    take: MAX_ARTICLES,
  });
  // Of several articles with one address the first import counts, as for duplicates.
  const idsByKey = new Map(rows.map((row) => [row.urlKey, row.id]));
  const isHere = chosenId && (await db.article.findUnique({ where: { id: chosenId }, select: { id: true } }));
  if (chosenId && !isHere) throw new NotFoundError("article");
  return (annotation: ForeignAnnotation) => idsByKey.get(keyOf(annotation)) ?? chosenId ?? null;
}

/** The current text of an article, with the number of its version. */
export async function currentText(articleId: string): Promise<{ number: number; text: string } | null> {
  const [text] = await db.$queryRaw<{ number: number; text: string }[]>`
    SELECT v.number, v.text FROM "Article" a JOIN "Version" v ON v."articleId" = a.id AND v.number = a."currentVersion"
    WHERE a.id = ${articleId}::uuid`;
  return text ?? null;
}

/** An article in which claims are marked. */
export type ArticleToMark = {
  isArchived: boolean;
  /** The ids of the claims that are marked, by the offsets of their passage. */
  marked: Map<string, string>;
};

/** Let no newer version of these articles come in until the transaction ends. */
export async function lockArticles(tx: Transaction, ids: string[]): Promise<unknown> {
  return tx.$queryRaw`SELECT id FROM "Article" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR SHARE`;
}

/** The articles by their ids. Refuses one of which a newer version came in since the words were looked for. */
export async function articlesToMark(tx: Transaction, places: LocatedAnnotation["place"][]) {
  const versions = new Map(places.flatMap((place) => (place ? [[place.articleId, place.version] as const] : [])));
  const articles = new Map<string, ArticleToMark>();
  const rows = await tx.article.findMany({
    where: { id: { in: [...versions.keys()] } },
    select: { id: true, title: true, currentVersion: true, archivedAt: true },
  });
  for (const { id, title, currentVersion, archivedAt } of rows) {
    if (versions.get(id) !== currentVersion)
      throw new ConflictError(`A newer version of “${title}” has just come in. Import the file again.`, null);
    const anchors = await tx.anchor.findMany({
      where: { articleId: id, versionNumber: currentVersion, start: { not: null }, claim: { withdrawnAt: null } },
      select: { claimId: true, start: true, end: true },
    });
    const marked = new Map(anchors.map(({ claimId, start, end }) => [`${start} ${end}`, claimId]));
    articles.set(id, { isArchived: archivedAt !== null, marked });
  }
  return articles;
}
