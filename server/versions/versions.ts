import "server-only";
import { refuseArchived } from "#domain/archived.ts";
import type { Article } from "#domain/article.ts";
import type { AnchorState } from "#domain/claim.ts";
import { ConflictError, DuplicateError, NotFoundError } from "#domain/errors.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { VersionImported } from "#domain/version.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { articleOf } from "#server/articles/articles.ts";
import { sha256Of } from "#server/articles/duplicates.ts";
import { lockClaims } from "#server/claims/lock.ts";
import { NAMED } from "#server/claims/rows.ts";
import { storeStandings } from "#server/claims/standing.ts";
import { carryRequests } from "#server/corrections/requests.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { recordEvent, recordEventBatch } from "#server/log/events.ts";
import { notifyOfNewVersion } from "#server/verdicts/notify.ts";
import {
  type CarriedClaim,
  type Compared,
  carriedClaims,
  changeOf,
  isReworded,
  loggedAnchors,
  stateOf,
  storeAnchors,
} from "./carried-claims.ts";
import { versionSummary } from "./list.ts";
import { storeVersion, type VersionContent } from "./store-version.ts";
import type { NewText } from "./struck-out.ts";

/** A new text of an article, ready to be stored. */
export type NewVersion = VersionContent & {
  /** Number of the version with which it was compared. */
  base?: number | undefined;
  /** Open correction requests that it carries. */
  carries?: string[] | undefined;
};

/** The article, for those who may store a new version of it: the person who imported it, and editors. */
export async function articleToRenew(viewer: Viewer, articleId: string): Promise<Article> {
  permit(can(viewer, "article.read"));
  const row = await db.article.findUnique({ where: { id: articleId }, include: { importedBy: NAMED } });
  if (!row) throw new NotFoundError("article");
  permit(
    can(viewer, "version.import", row.importedById),
    "Another person imported this article. Ask them or an editor to import the new version.",
  );
  return articleOf(row);
}

/**
 * Store a new text of an article as its current version, and carry every claim to it. The text of the current version
 * is refused if its formatting, links and struck-out words are the same too. The text of an older version is not,
 * because an outlet can go back to it.
 */
export async function importVersion(viewer: Viewer, articleId: string, incoming: NewVersion): Promise<VersionImported> {
  const { currentVersion } = await articleToRenew(viewer, articleId);
  const { document, text } = incoming;
  const compared: Compared = new Map();
  // The comparison takes longest, so it runs before the locks. Later only claims that changed are compared again.
  await carriedClaims(db, { articleId, current: currentVersion, document, text }, compared);
  return write(async (tx) => {
    const article = await lockArticle(tx, articleId);
    refuseArchived(article);
    await refuseSame(tx, article, incoming);
    const number = article.currentVersion + 1;
    await storeVersion(tx, viewer, { articleId, number }, incoming);
    await lockClaims(tx, articleId);
    const revision = { articleId, current: article.currentVersion, document, text };
    const claims = await carriedClaims(tx, revision, compared);
    await storeAnchors(tx, { articleId, number, text }, claims);
    await noteReworded(tx, viewer, { articleId, number }, claims.filter(isReworded));
    await carryRequests(tx, viewer, { articleId, number }, incoming.carries ?? []);
    await raiseVersion(tx, viewer, article, incoming, claims);
    const listed = claims.filter(({ row }) => !row.withdrawn).map(changeOf);
    const anchors = listed.map(({ was: _was, diff: _diff, ...change }) => change);
    return { version: number, anchors };
  });
}

/** What a new text would do to the claims of an article that are not withdrawn. Nothing is stored. */
export async function compareWithCurrent(viewer: Viewer, articleId: string, next: NewText) {
  const { currentVersion } = await articleToRenew(viewer, articleId);
  const claims = await carriedClaims(db, { articleId, current: currentVersion, ...next });
  const sameAs = await sameVersion(db, articleId, next);
  const anchors = claims.filter(({ row }) => !row.withdrawn).map(changeOf);
  return { base: currentVersion, sameAs, anchors };
}

/** Number of the newest version with exactly this text and formatting; null when there is none. */
async function sameVersion(database: Transaction | typeof db, articleId: string, { document, text }: NewText) {
  const [same] = await database.$queryRaw<{ number: number }[]>`
    SELECT number FROM "Version"
    WHERE "articleId" = ${articleId}::uuid AND sha256 = ${sha256Of(text)}
      AND document = ${JSON.stringify(document)}::jsonb
    ORDER BY number DESC LIMIT 1`;
  return same?.number ?? null;
}

type ArticleRow = Prisma.ArticleGetPayload<{ include: { importedBy: typeof NAMED } }>;

/** Nobody else stores a version or marks a claim until the transaction ends. */
async function lockArticle(tx: Transaction, id: string): Promise<ArticleRow> {
  await tx.$queryRaw`SELECT id FROM "Article" WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.article.findUniqueOrThrow({ where: { id }, include: { importedBy: NAMED } });
}

async function refuseSame(tx: Transaction, { id, title, currentVersion }: ArticleRow, incoming: NewVersion) {
  if ((await sameVersion(tx, id, incoming)) === currentVersion)
    throw new DuplicateError(`This text is the same as that of version ${currentVersion}, the current version.`, {
      id,
      title,
      version: currentVersion,
    });
  if (incoming.base !== undefined && incoming.base !== currentVersion) {
    const current = await versionSummary(tx, id, currentVersion);
    throw new ConflictError(
      `Version ${currentVersion} is now the current one. Compare with it before you continue.`,
      current,
    );
  }
}

type VersionKey = { articleId: string; number: number };

/** Record in claims, standings and the log that words changed. Browsers reload on the event of the article. */
async function noteReworded(
  tx: Transaction,
  viewer: Viewer,
  { articleId, number }: VersionKey,
  claims: CarriedClaim[],
) {
  if (claims.length === 0) return;
  const ids = claims.map(({ row }) => row.id);
  await tx.claim.updateMany({ where: { articleId, id: { in: ids } }, data: { version: { increment: 1 } } });
  const back = claims.filter(({ row, anchor }) => row.endedInVersion !== null && anchor.passage !== null);
  const backIds = { in: back.map(({ row }) => row.id) };
  if (back.length > 0) await tx.claim.updateMany({ where: { id: backIds }, data: { endedInVersion: null } });
  await storeStandings(tx, ids);
  await notifyOfNewVersion(tx, { articleId, number }, ids);
  const events = claims.map((claim) => ({
    type: "claim.reanchored" as const,
    actorId: viewer.id,
    object: { type: "claim", id: claim.row.id },
    articleId,
    claimId: claim.row.id,
    ...loggedAnchors(claim, number),
  }));
  await recordEventBatch(tx, events);
}

async function raiseVersion(
  tx: Transaction,
  viewer: Viewer,
  before: ArticleRow,
  { text, method, note = null }: NewVersion,
  claims: CarriedClaim[],
): Promise<void> {
  const after = await tx.article.update({
    where: { id: before.id },
    data: { currentVersion: { increment: 1 }, version: { increment: 1 } },
    include: { importedBy: NAMED },
  });
  const details = { sha256: sha256Of(text), method, note, anchors: countStates(claims) };
  recordEvent(tx, {
    type: "article.versioned",
    actorId: viewer.id,
    object: { type: "article", id: before.id },
    articleId: before.id,
    before: articleOf(before),
    after: { ...articleOf(after), ...details },
  });
}

function countStates(claims: CarriedClaim[]): Record<AnchorState, number> {
  const counts = { exact: 0, moved: 0, changed: 0, lost: 0 };
  for (const claim of claims) if (!claim.row.withdrawn) counts[stateOf(claim)] += 1;
  return counts;
}
