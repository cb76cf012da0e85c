import "server-only";
import { CommentInput } from "#domain/comment.ts";
import { canonicalText } from "#domain/document.ts";
import type { Viewer } from "#domain/permissions.ts";
import { checkArticleDocument } from "#editor/check-document.ts";
import type { DemoArticle, DemoAssignment, DemoComment, DemoRequest, Desk } from "#prisma/newsroom/newsroom.ts";
import { saveComment } from "./comments/comments.ts";
import { saveRequest } from "./corrections/requests.ts";
import { db } from "./db/client.ts";
import { importVersion } from "./versions/versions.ts";
import { saveAssignment } from "./work/assignments.ts";

/** How many rows of each kind were stored after the first checking. */
export type LaterWork = Record<"versions" | "comments" | "assignments" | "requests", number>;

export type ViewerOfDesk = (desk: Desk) => Viewer;

const DAY_MS = 86_400_000;

/** So long ago the work of the demo counts as assigned, so that some of it can be overdue. */
const ASSIGNED_DAYS_AGO = 7;

/**
 * Store what happened to a demo article after its claims were checked: a second version, comments, assignments and
 * correction requests. Nothing is stored in an article in which people have marked claims of their own.
 */
export async function loadLaterWork(viewerOf: ViewerOfDesk, article: DemoArticle, loaded: LaterWork, now: Date) {
  const { id, claims, comments = [], assignments = [], requests = [] } = article;
  const known = claims.map((claim) => claim.id);
  if (await db.claim.findFirst({ where: { articleId: id, id: { notIn: known } }, select: { id: true } })) return;
  loaded.versions += await loadRevision(viewerOf, article);
  for (const comment of comments) loaded.comments += await loadComment(viewerOf, comment);
  for (const assignment of assignments) loaded.assignments += await loadAssignment(viewerOf, id, assignment, now);
  for (const request of requests) loaded.requests += await loadRequest(viewerOf, request, now);
}

async function loadRevision(viewerOf: ViewerOfDesk, { id, revision }: DemoArticle): Promise<0 | 1> {
  if (!revision) return 0;
  const { currentVersion } = await db.article.findUniqueOrThrow({ where: { id }, select: { currentVersion: true } });
  if (currentVersion > 1) return 0;
  const document = checkArticleDocument(revision.document);
  const text = canonicalText(document);
  await importVersion(viewerOf(revision.by), id, { document, text, method: "demo", note: revision.note });
  return 1;
}

async function loadComment(viewerOf: ViewerOfDesk, comment: DemoComment): Promise<0 | 1> {
  const { id, claimId, by, kind, text } = comment;
  if (await db.comment.findUnique({ where: { id }, select: { id: true } })) return 0;
  const mentions = comment.mentions.map((desk) => viewerOf(desk).id);
  await saveComment(viewerOf(by), id, CommentInput.parse({ claimId, kind, text, mentions }), null);
  return 1;
}

async function loadAssignment(
  viewerOf: ViewerOfDesk,
  articleId: string,
  assignment: DemoAssignment,
  now: Date,
): Promise<0 | 1> {
  const { id, claimId, by, to, note } = assignment;
  if (await db.assignment.findUnique({ where: { id }, select: { id: true } })) return 0;
  const dueOn = dayFrom(now, assignment.dueInDays);
  const input = { articleId, claimId, assigneeId: viewerOf(to).id, dueOn, note };
  // A due date must lie ahead when work is assigned.
  await saveAssignment(viewerOf(by), id, input, null, new Date(now.getTime() - ASSIGNED_DAYS_AGO * DAY_MS));
  return 1;
}

async function loadRequest(viewerOf: ViewerOfDesk, demo: DemoRequest, now: Date): Promise<0 | 1> {
  const { id, claimId, by, request, answer } = demo;
  if (await db.correctionRequest.findUnique({ where: { id }, select: { id: true } })) return 0;
  const asked = { claimId, request, requestedAt: dayFrom(now, -demo.askedDaysAgo) };
  const { value } = await saveRequest(viewerOf(by), id, asked, null);
  if (answer) {
    const { madeInVersion, text } = answer;
    const answered = { answer: text, answeredAt: dayFrom(now, -answer.daysAgo), madeInVersion };
    await saveRequest(viewerOf(by), id, { ...asked, ...answered }, value.version);
  }
  return 1;
}

const dayFrom = (now: Date, days: number): string => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
