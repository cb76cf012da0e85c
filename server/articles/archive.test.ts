import { v7 as newId } from "uuid";
import { beforeEach, expect, test } from "vitest";
import { QueueFilter } from "#domain/adjudication/adjudication.ts";
import { ARCHIVED } from "#domain/archived.ts";
import { ArticleFilter } from "#domain/article-filter.ts";
import type { Claim } from "#domain/claim.ts";
import { ClaimFilter } from "#domain/claim-filter.ts";
import { CommentInput } from "#domain/comment.ts";
import { ConflictError, ForbiddenError, PreconditionMissingError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { WHOLE_REPORT } from "#domain/report.ts";
import { readClaim, saveClaim } from "#server/claims/claims.ts";
import { listClaims } from "#server/claims/list.ts";
import { saveComment } from "#server/comments/comments.ts";
import { saveRequest } from "#server/corrections/requests.ts";
import { readDashboard } from "#server/dashboard/dashboard.ts";
import { db } from "#server/db/client.ts";
import { openArticleReport } from "#server/reports/article-report.ts";
import { readQueue } from "#server/rulings/queue.ts";
import { searchAll } from "#server/search/search-all.ts";
import { articleOfLines, markClaim, rate, rule, versionOfLines } from "#server/testing/claims.ts";
import { notAsLogged } from "#server/testing/events.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { assignMany, assignments, saveAssignment } from "#server/work/assignments.ts";
import { waitingCounts } from "#server/work/counts.ts";
import { myWork } from "#server/work/my-work.ts";
import { openAssignments, unansweredQuestions, workByPerson } from "#server/work/tasks.ts";
import { archiveArticle, archiveNoteOf } from "./archive.ts";
import { changeArticle, readArticle } from "./articles.ts";
import { listArticles } from "./list.ts";

let [editor, first, second]: Viewer[] = [];
let article: Awaited<ReturnType<typeof articleOfLines>>;
let claim: Claim;
const the = (person: Viewer | undefined): Viewer => person ?? expect.fail();

beforeEach(async () => {
  [editor, first, second] = [await somebody("editor"), await somebody("reviewer"), await somebody("reviewer")];
  article = await articleOfLines(the(first), [`The tide ${newId()} turns at six.`]);
  claim = await markClaim(the(first), article, article.text);
});

const change = async (archived: boolean, reason: string | null = null) => {
  const { version } = await db.article.findUniqueOrThrow({ where: { id: article.id }, select: { version: true } });
  return archiveArticle(the(editor), article.id, { archived, reason }, version);
};
const NOW = new Date("2026-12-01T12:00:00Z");
const TODAY = "2026-12-09";

/** How often the article or its claim is in each list, figure and queue. */
async function seen() {
  const [boss, reviewer, words] = [the(editor), the(first), article.text.slice(0, 40)];
  const list = (filter: object) => listArticles(boss, ArticleFilter.parse({ outlet: article.outlet, ...filter }));
  const { hits } = await searchAll(boss, { q: words });
  const { items } = await myWork(reviewer, NOW);
  const dashboard = await readDashboard(boss, { outlet: article.outlet }, NOW);
  return {
    articles: (await list({})).articles.length,
    claims: (await listClaims(boss, ClaimFilter.parse({ outlet: article.outlet }))).total,
    queue: (await readQueue(boss, QueueFilter.parse({ outlet: article.outlet }))).claims.length,
    queueOfArticle: (await readQueue(boss, QueueFilter.parse({ article: article.id }))).claims.length,
    dashboard: [
      dashboard.claims,
      dashboard.articles.length,
      dashboard.activity.filter(({ kind }) => kind === "judged").length,
    ],
    search: ["article", "claim"].map((kind) => hits.filter((hit) => hit.kind === kind).length),
    myWork: [items.length, (await waitingCounts(reviewer)).myWork],
    assignments: (await assignments(boss, { assignee: reviewer.id })).assignments.length,
    tasks: (await openAssignments(boss, { show: "overdue", article: article.id }, TODAY)).total,
    questions: (await unansweredQuestions(boss, { article: article.id })).total,
    work: (await workByPerson(boss, TODAY)).find(({ person }) => person.id === reviewer.id)?.open,
  };
}

test("an archived article is in no list, figure, queue, search or work, and in all of them again when it is restored", async () => {
  const given = { articleId: article.id, assigneeId: the(first).id, dueOn: "2026-12-08" };
  await saveAssignment(the(editor), newId(), given, null, NOW);
  await rate(the(first), claim, "true");
  await rate(the(second), claim, "false");
  const question = CommentInput.parse({ claimId: claim.id, text: "Why?", mentions: [the(first).id] });
  await saveComment(the(editor), newId(), question, null);
  const before = await seen();
  expect(JSON.stringify(before)).not.toMatch(/[:[,]0/);
  await change(true);
  const after = Object.values(await seen()).flat();
  expect(after).toEqual(after.map(() => 0));
  await change(false);
  expect(await seen()).toEqual(before);
});

test("archived articles are listed by their filter, and their claims where somebody asks for them", async () => {
  await change(true);
  const list = (filter: object) => listArticles(the(first), ArticleFilter.parse({ outlet: article.outlet, ...filter }));
  expect((await list({ status: "archived" })).articles.map(({ id }) => id)).toEqual([article.id]);
  expect((await list({ status: "in-work" })).articles).toEqual([]);
  const total = async (filter: object) => (await listClaims(the(first), ClaimFilter.parse(filter))).total;
  expect([await total({ article: article.id }), await total({ outlet: article.outlet, archived: "1" })]).toEqual([
    1, 1,
  ]);
  const { hits } = await searchAll(the(first), { q: article.text.slice(0, 40), archived: "1" });
  expect(hits.map(({ articleId }) => articleId)).toContain(article.id);
  expect((await readArticle(the(first), article.id)).archivedAt).not.toBeNull();
  const { report, close } = await openArticleReport(the(first), article.id, WHOLE_REPORT, NOW);
  expect(report.article.title).toBe(article.title);
  await close();
});

test("nothing can be done in an archived article, and what was stored before is still acknowledged", async () => {
  const input = { articleId: article.id, passage: { start: 0, end: 3 } };
  const [markedId, assignmentId] = [newId(), newId()];
  const given = { articleId: article.id, assigneeId: the(first).id };
  await saveClaim(the(first), markedId, input, null);
  await saveAssignment(the(editor), assignmentId, given, null);
  const ruled = await markClaim(the(first), article, "turns");
  await rule(the(editor), ruled, "true");
  await change(true);
  const text = CommentInput.parse({ claimId: claim.id, text: "Why?" });
  const refused: [string, () => Promise<unknown>][] = [
    ["mark", () => markClaim(the(first), article, "tide")],
    ["change", () => saveClaim(the(first), claim.id, { articleId: article.id, statement: "It turns." }, claim.version)],
    ["rate", () => rate(the(first), claim, "true")],
    ["rule", () => rule(the(editor), claim, "true")],
    ["comment", () => saveComment(the(first), newId(), text, null)],
    ["assign", () => assignMany(the(editor), { assignments: [{ ...given, id: newId(), assigneeId: the(second).id }] })],
    ["import a version", () => versionOfLines(the(editor), article.id, ["The tide turns at seven."])],
    ["change details", async () => changeArticle(the(editor), article.id, { title: "Tides" }, 2)],
    [
      "ask for a correction",
      () => saveRequest(the(editor), newId(), { claimId: claim.id, request: "Correct it." }, null),
    ],
  ];
  for (const [act, run] of refused) await expect(run(), act).rejects.toThrow(ARCHIVED);
  expect(await saveClaim(the(first), markedId, input, null)).toMatchObject({ created: false });
  expect(await saveAssignment(the(editor), assignmentId, given, null)).toMatchObject({ created: false });
  expect((await readClaim(the(first), claim.id)).id).toBe(claim.id);
});

test("editors archive and restore, once, from the version they read, and the log has the reason", async () => {
  const archive = (viewer: Viewer | undefined, ifMatch: number | null) =>
    archiveArticle(the(viewer), article.id, { archived: true, reason: "Checked elsewhere." }, ifMatch);
  await expect(archive(first, 1)).rejects.toThrow(ForbiddenError);
  await expect(archive(editor, null)).rejects.toThrow(PreconditionMissingError);
  await expect(archive(editor, 7)).rejects.toThrow(ConflictError);
  const archived = await archive(editor, 1);
  expect(await archive(editor, 1)).toEqual(archived);
  expect(await archiveNoteOf(the(first), archived)).toMatchObject({
    by: { id: the(editor).id },
    reason: "Checked elsewhere.",
  });
  const restored = await change(false);
  expect([restored.archivedAt, await archiveNoteOf(the(first), restored)]).toEqual([null, null]);
  expect(await logged(article.id)).toEqual(["article.imported", "article.archived", "article.restored"]);
  expect((await notAsLogged()).filter(({ kind }) => kind === "article")).toEqual([]);
});
