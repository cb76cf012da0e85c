import "server-only";
import { claimInArticleAddress, rulingAddress, workspaceAddress } from "#domain/addresses.ts";
import { type QueuePart, queueAddress } from "#domain/adjudication/adjudication.ts";
import { claimsAddress } from "#domain/claim-filter.ts";
import { correctionsAddress } from "#domain/correction-request.ts";
import { shortened } from "#domain/graphemes.ts";
import { atLeast, can, permit, type Viewer } from "#domain/permissions.ts";
import { peopleAddress } from "#domain/person.ts";
import { READER_REPORT_KINDS, readerReportAddress, readerReportsAddress } from "#domain/reader-report.ts";
import { TODAY_ITEMS, TODAY_KINDS, type Today, type TodayGroup } from "#domain/today.ts";
import { tasksAddress } from "#domain/work.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { listRequests } from "./corrections/all-requests.ts";
import { openInvitations } from "./people/people.ts";
import { listReaderReports } from "./reader-reports/list.ts";
import { readQueue } from "./rulings/queue.ts";
import { type WaitingPart, waitingClaims } from "./rulings/waiting.ts";
import { claimsOnTroubledSources } from "./sources/troubled-sources.ts";
import { openAssignments, unansweredQuestions } from "./work/tasks.ts";

/** Readers may write long texts. In UTF-16 units. */
const MAX_ITEM_LENGTH = 300;

/** What waits for an editor or an admin now. Each group counts exactly what the list behind its address has for them. */
export async function readToday(viewer: Viewer, now: Date): Promise<Today> {
  permit(can(viewer, "work.read"), "Only editors can see this page.");
  const groups = await Promise.all([
    waitingClaims(viewer, TODAY_ITEMS).then((parts) => parts.map(groupOfClaims)),
    answeredClaims(viewer),
    claimsOnSources(viewer, "gone"),
    claimsOnSources(viewer, "changed"),
    lateAssignments(viewer, await todayInNewsroom(now)),
    questionsToViewer(viewer),
    unansweredReaders(viewer),
    unansweredRequests(viewer),
    atLeast(viewer.role, "admin") ? invitations(viewer) : [],
  ]);
  const waiting = groups.flat().filter(({ count }) => count > 0);
  return {
    at: now.toISOString(),
    groups: TODAY_KINDS.flatMap((kind) => waiting.filter((group) => group.kind === kind)),
  };
}

function groupOfClaims({ part, count, claims }: WaitingPart): TodayGroup {
  const items = claims.map(({ id, statement, article, since }) => ({
    ...{ id, text: statement, context: article.title, since },
    href:
      part === "begun" ? workspaceAddress({ articleId: article.id, claimId: id, commentId: null }) : rulingAddress(id),
  }));
  return { kind: part satisfies QueuePart, count, href: queueAddress({ state: part }), items };
}

/** Claims that were sent back, and all who were asked have answered. */
async function answeredClaims(viewer: Viewer): Promise<TodayGroup> {
  const filter = { sentBack: "answered" } as const;
  const { claims, sentBack } = await readQueue(viewer, { ...filter, limit: TODAY_ITEMS });
  const items = claims.map(({ id, statement, article, sentBack: question, since }) => ({
    ...{ id, text: statement, context: article.title, since: question?.answeredAt ?? since, href: rulingAddress(id) },
  }));
  return { kind: "answered", count: sentBack.answered, href: queueAddress(filter), items };
}

/** Claims that rest on sources with this health, those whose sources have had it longest first. */
async function claimsOnSources(viewer: Viewer, evidence: "gone" | "changed"): Promise<TodayGroup> {
  const { claims, total } = await claimsOnTroubledSources(viewer, { evidence }, TODAY_ITEMS);
  const items = claims.map(({ id, statement, articleId, sourceTitle, since }) => ({
    ...{ id, text: statement, context: sourceTitle, since, href: claimInArticleAddress(articleId, id) },
  }));
  return { kind: evidence, count: total, href: claimsAddress({ evidence }), items };
}

async function lateAssignments(viewer: Viewer, today: string): Promise<TodayGroup> {
  const filter = { show: "overdue" } as const;
  const { tasks, total } = await openAssignments(viewer, filter, today, TODAY_ITEMS);
  const items = tasks.map(({ id, article, claim, assignee, dueOn }) => ({
    ...{ id, text: claim?.statement ?? article.title, context: assignee.name, since: `${dueOn}T23:59:59.999Z` },
    href: workspaceAddress({ articleId: article.id, claimId: claim?.id ?? null, commentId: null }),
  }));
  return { kind: "late", count: total, href: tasksAddress(filter), items };
}

async function questionsToViewer(viewer: Viewer): Promise<TodayGroup> {
  const { questions, total } = await unansweredQuestions(viewer, { assignee: viewer.id }, TODAY_ITEMS);
  const items = questions.map(({ commentId, text, by, claim, article, askedAt }) => ({
    ...{ id: commentId, text, context: by.name, since: askedAt },
    href: workspaceAddress({ articleId: article.id, claimId: claim.id, commentId }),
  }));
  return { kind: "question", count: total, href: "/my-work?kind=question", items };
}

async function unansweredReaders(viewer: Viewer): Promise<TodayGroup> {
  const filter = { state: "new", sort: "oldest" } as const;
  const { reports, counts } = await listReaderReports(viewer, filter);
  const items = reports.slice(0, TODAY_ITEMS).map(({ id, kind, text, createdAt }) => ({
    ...{ id, text: shortened(text, MAX_ITEM_LENGTH), context: READER_REPORT_KINDS[kind], since: createdAt },
    href: readerReportAddress(id),
  }));
  return { kind: "reader", count: counts.new, href: readerReportsAddress(filter), items };
}

async function unansweredRequests(viewer: Viewer): Promise<TodayGroup> {
  const filter = { state: "asked", sort: "oldest" } as const;
  const { requests, counts } = await listRequests(viewer, filter);
  const items = requests.slice(0, TODAY_ITEMS).map(({ id, claimId, request, requestedAt, article }) => ({
    ...{ id, text: request, context: article.outlet ?? article.title, since: `${requestedAt}T00:00:00.000Z` },
    href: workspaceAddress({ articleId: article.id, claimId, commentId: null }),
  }));
  return { kind: "correction", count: counts.asked, href: correctionsAddress(filter), items };
}

async function invitations(viewer: Viewer): Promise<TodayGroup> {
  const { people, total } = await openInvitations(viewer, TODAY_ITEMS);
  const href = peopleAddress({ state: "invited" });
  const items = people.map(({ id, name, email, createdAt }) => ({
    ...{ id, text: name, context: email, since: createdAt, href },
  }));
  return { kind: "invitation", count: total, href, items };
}
