import "server-only";
import * as z from "zod";
import type { Person } from "#domain/adjudication/hide-names.ts";
import type { Comment, CommentsQuery } from "#domain/comment.ts";
import { NotFoundError } from "#domain/errors.ts";
import { Id, Moment } from "#domain/fields.ts";
import { can, isBlind, permit, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { factsFor, factsOf } from "#server/claims/blindness.ts";
import { namesOnClaim } from "#server/claims/hidden-names.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { COMMENT_PARTS, type CommentRow, commentOf, namesOf } from "./rows.ts";

/** Comments of one page, besides the first comments of their threads. */
const PAGE_SIZE = 50;

/** A page ends at the time its earliest comment was written, and its id. */
const CURSOR = cursorFormat(z.tuple([Moment, Id]));

/**
 * A page of the comments on a claim that the viewer may see, oldest first; the first page has the latest ones. The first
 * comment of a thread is on each page that has a reply to it.
 */
export async function commentsOnClaim(
  viewer: Viewer,
  claimId: string,
  { after, names: display }: CommentsQuery = {},
): Promise<{ comments: Comment[]; nextCursor?: string }> {
  permit(can(viewer, "article.read"));
  const claim = await db.claim.findUnique({ where: { id: claimId }, select: factsFor(viewer) });
  if (!claim) throw new NotFoundError("claim");
  const isBlindOnClaim = isBlind(viewer, factsOf(viewer, claim));
  const visible = {
    claimId,
    ...(isBlindOnClaim ? { OR: [{ knew: false }, { authorId: viewer.id, expertReviewId: null }] } : {}),
  };
  const rows = await db.comment.findMany({
    where: { AND: [visible, earlierThan(after)] },
    include: COMMENT_PARTS,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
  });
  const { page, next } = pageOf(rows, PAGE_SIZE, (last) => CURSOR.encode([last.createdAt.toISOString(), last.id]));
  const all = [...(await firstComments(visible, page)), ...page.reverse()];
  const namer = display ? { ...viewer, hideNames: true } : viewer;
  const [names, nameOf] = await Promise.all([
    namesOf(db, all),
    isBlindOnClaim ? (person: Person) => person : namesOnClaim(namer, claimId),
  ]);
  return { comments: all.map((row) => withNamesOf(commentOf(row, names), nameOf)), ...next };
}

/** The comment with these names, in its text too, where it mentions people. */
function withNamesOf(comment: Comment, nameOf: (person: Person) => Person): Comment {
  const { author, resolvedBy } = comment;
  const named = (text: string, person: Person) => text.replaceAll(`@${person.name}`, `@${nameOf(person).name}`);
  return {
    ...comment,
    author: nameOf(author),
    resolvedBy: resolvedBy && nameOf(resolvedBy),
    mentions: comment.mentions.map(nameOf),
    text: comment.mentions.filter(({ name }) => name !== "").reduce(named, comment.text),
  };
}

function earlierThan(cursor: string | undefined): Prisma.CommentWhereInput {
  const [createdAt, id] = CURSOR.decode(cursor) ?? [];
  return createdAt && id ? { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] } : {};
}

/** The visible first comments of the threads of these replies that are not among them, oldest first. */
async function firstComments(visible: Prisma.CommentWhereInput, replies: CommentRow[]): Promise<CommentRow[]> {
  const listed = new Set(replies.map(({ id }) => id));
  const missing = new Set(replies.flatMap(({ parentId }) => (parentId && !listed.has(parentId) ? [parentId] : [])));
  if (missing.size === 0) return [];
  const where = { AND: [visible, { id: { in: [...missing] } }] };
  return db.comment.findMany({ where, include: COMMENT_PARTS, orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
}
