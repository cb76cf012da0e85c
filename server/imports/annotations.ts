import "server-only";
import { v5 as idFrom } from "uuid";
import type { Selectors } from "#domain/anchoring/selectors.ts";
import { statementFrom } from "#domain/claim.ts";
import type { NotImported } from "#domain/imports/imported-file.ts";
import type { Transaction } from "#server/db/client.ts";
import { type ArticleToMark, articlesToMark, type LocatedAnnotation } from "./annotated-articles.ts";

export type PlannedClaim = {
  id: string;
  articleId: string;
  selectors: Selectors;
  versionNumber: number;
  statement: string;
  tags: string[];
  /** The annotation that it comes from. */
  key: string;
};

/** A remark of an annotation, as a comment of the person who imports it. */
export type PlannedComment = { id: string; claimId: string; articleId: string; text: string };

export type PlannedAnnotations = { claims: PlannedClaim[]; comments: PlannedComment[]; leftOut: NotImported[] };

/**
 * The claims that annotations of other programs mark, and what they say as comments on these. The ids follow from those
 * of the annotations, so that an annotation is recognised whoever imports it again.
 */
export async function planAnnotations(
  tx: Transaction,
  annotations: LocatedAnnotation[],
  earlier: EarlierAnnotations = nothingAnnotated(),
): Promise<PlannedAnnotations> {
  const planned: PlannedAnnotations = { claims: [], comments: [], leftOut: [] };
  const places = annotations.map(({ place }) => place);
  for (const [id, article] of await articlesToMark(tx, places))
    earlier.articles.set(id, withEarlier(article, earlier.articles.get(id)));
  for (const [id, reason] of await storedIds(tx, annotations)) earlier.stored.set(id, reason);
  const { articles, stored } = earlier;
  for (const annotation of annotations) {
    const article = annotation.place && articles.get(annotation.place.articleId);
    const plan = article ? planAnnotation(annotation, article, stored) : { reason: noArticle(annotation) };
    if (plan.reason !== undefined) planned.leftOut.push({ what: annotation.name, reason: plan.reason });
    if (plan.claim) planned.claims.push(plan.claim);
    if (plan.comment) planned.comments.push(plan.comment);
  }
  return planned;
}

/** What earlier parts of a file would mark and store. */
export type EarlierAnnotations = { articles: Map<string, ArticleToMark>; stored: Map<string, string> };

export const nothingAnnotated = (): EarlierAnnotations => ({ articles: new Map(), stored: new Map() });

const withEarlier = (article: ArticleToMark, earlier: ArticleToMark | undefined): ArticleToMark => ({
  ...article,
  marked: new Map([...(earlier?.marked ?? []), ...article.marked]),
});

type PlannedAnnotation = { claim?: PlannedClaim; comment?: PlannedComment; reason?: string };

/** A second annotation of the same words is a comment on the same claim. */
function planAnnotation(
  annotation: LocatedAnnotation,
  { isArchived, marked }: ArticleToMark,
  stored: Map<string, string>,
): PlannedAnnotation {
  const { remark, place, statement, tags, key } = annotation;
  if (!place) return { reason: noArticle(annotation) };
  if (isArchived) return { reason: "Its article is archived. An editor can restore it." };
  const [id, commentId] = idsOf(key, place.articleId);
  const known = stored.get(id) ?? stored.get(commentId);
  if (known !== undefined) return { reason: known };
  const { articleId, version: versionNumber, found } = place;
  if (found.selectors === null) return { reason: found.reason };
  const { selectors } = found;
  const passage = `${selectors[0].start} ${selectors[0].end}`;
  const markedId = marked.get(passage);
  if (markedId !== undefined && remark === null) return { reason: "A claim is marked on these words already." };
  const claimId = markedId ?? id;
  marked.set(passage, claimId);
  stored.set(id, HERE);
  const words = statement ?? statementFrom(selectors[1].exact);
  return {
    ...(markedId === undefined
      ? { claim: { id, articleId, selectors, versionNumber, statement: words, tags, key } }
      : {}),
    ...(remark === null ? {} : { comment: { id: commentId, claimId, articleId, text: remark } }),
  };
}

const HERE = "It is here already.";
const WITHDRAWN = "It was imported before, and its claim was withdrawn.";

const noArticle = ({ source }: LocatedAnnotation) =>
  source === null
    ? "It does not say which text it is about. Choose the article."
    : `No article here has the address ${source}. Import that article first, or choose one.`;

/** The ids of the claim and of the comment that an annotation becomes. */
function idsOf(key: string, articleId: string): [claimId: string, commentId: string] {
  const claimId = idFrom(`annotation ${key}`, articleId);
  return [claimId, idFrom("remark", claimId)];
}

/** Which of these ids are stored, and what to say about them. */
async function storedIds(tx: Transaction, annotations: LocatedAnnotation[]): Promise<Map<string, string>> {
  const ids = annotations.flatMap(({ key, place }) => (place ? [idsOf(key, place.articleId)] : []));
  const [claims, comments] = await Promise.all([
    tx.claim.findMany({ where: { id: { in: ids.map(([id]) => id) } }, select: { id: true, withdrawnAt: true } }),
    tx.comment.findMany({ where: { id: { in: ids.map(([, id]) => id) } }, select: { id: true } }),
  ]);
  return new Map([
    ...comments.map(({ id }) => [id, HERE] as const),
    ...claims.map(({ id, withdrawnAt }) => [id, withdrawnAt ? WITHDRAWN : HERE] as const),
  ]);
}
