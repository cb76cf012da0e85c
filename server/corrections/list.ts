import "server-only";
import * as z from "zod";
import type { CorrectionRequest } from "#domain/correction-request.ts";
import { NotFoundError } from "#domain/errors.ts";
import { Day, Id } from "#domain/fields.ts";
import type { PageQuery } from "#domain/page-query.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { REQUEST_PARTS, requestOf, visibleRequests } from "./rows.ts";

/** Requests of one page. */
const PAGE_SIZE = 100;

/** A page ends at the day of its last request, and its id. */
const CURSOR = cursorFormat(z.tuple([Day, Id]));

type RequestsPage = { requests: CorrectionRequest[]; nextCursor?: string };

/** A page of the correction requests on the claims of an article, the latest first. */
export async function requestsInArticle(
  viewer: Viewer,
  articleId: string,
  { after }: PageQuery = {},
): Promise<RequestsPage> {
  permit(can(viewer, "article.read"));
  if (!(await db.article.findUnique({ where: { id: articleId }, select: { id: true } })))
    throw new NotFoundError("article");
  return requestsPage(viewer, { articleId }, after);
}

/** A page of the correction requests on a claim, the latest first. */
export async function requestsOnClaim(
  viewer: Viewer,
  claimId: string,
  { after }: PageQuery = {},
): Promise<RequestsPage> {
  permit(can(viewer, "article.read"));
  if (!(await db.claim.findUnique({ where: { id: claimId }, select: { id: true } }))) throw new NotFoundError("claim");
  return requestsPage(viewer, { claimId }, after);
}

/** The latest requests that these versions carry, and those that no version carries yet, at most 200. */
export async function requestsOfVersions(viewer: Viewer, articleId: string, numbers: number[]) {
  permit(can(viewer, "article.read"));
  const where = { articleId, OR: [{ madeInVersion: null }, { madeInVersion: { in: numbers } }] };
  return (await requestsWhere(viewer, where, 2 * PAGE_SIZE)).map(requestOf);
}

async function requestsPage(viewer: Viewer, where: Prisma.CorrectionRequestWhereInput, after: string | undefined) {
  const rows = await requestsWhere(viewer, { AND: [where, requestedBeyond(after, "lt")] }, PAGE_SIZE + 1);
  const { page, next } = pageOf(rows, PAGE_SIZE, cursorOf);
  return { requests: page.map(requestOf), ...next };
}

export const cursorOf = ({ requestedAt, id }: { requestedAt: string; id: string }) => CURSOR.encode([requestedAt, id]);

/** Requests before or after the end of the page that the cursor names. */
export function requestedBeyond(cursor: string | undefined, side: "lt" | "gt"): Prisma.CorrectionRequestWhereInput {
  const [requestedAt, id] = CURSOR.decode(cursor) ?? [];
  return requestedAt && id
    ? { OR: [{ requestedAt: { [side]: requestedAt } }, { requestedAt, id: { [side]: id } }] }
    : {};
}

const requestsWhere = (viewer: Viewer, where: Prisma.CorrectionRequestWhereInput, limit: number) =>
  db.correctionRequest.findMany({
    where: { AND: [where, { withdrawnAt: null }, visibleRequests(viewer)] },
    include: REQUEST_PARTS,
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: limit,
  });
