import "server-only";
import { refuseArchived } from "#domain/archived.ts";
import { type AssignmentsInput, refusePastDue } from "#domain/assignment.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { atLeast, can, permit, type Viewer } from "#domain/permissions.ts";
import type { Transaction } from "#server/db/client.ts";
import { recordEvent } from "#server/log/events.ts";
import { notify } from "#server/notifications/notify.ts";
import { checkAssignees } from "#server/people/colleagues.ts";
import { todayInNewsroom } from "#server/settings/settings.ts";
import { ASSIGNMENT_PARTS, type AssignmentRow, loggedAssignment } from "./rows.ts";

type NewAssignment = AssignmentsInput["assignments"][number];

/** Make assignments. `made` are those with these ids, also from an earlier attempt; `there` exist under other ids. */
export async function makeAssignments(tx: Transaction, viewer: Viewer, wanted: NewAssignment[], now: Date) {
  for (const { assigneeId } of wanted)
    permit(
      can(viewer, "assignment.make", assigneeId),
      "Only editors can assign work to others. You can assign it to yourself.",
    );
  const retried = await tx.assignment.findMany({
    where: { id: { in: wanted.map(({ id }) => id) } },
    include: ASSIGNMENT_PARTS,
  });
  for (const row of retried) refuseOtherUse(row, wanted);
  const rest = wanted.filter(({ id }) => !retried.some((row) => row.id === id));
  await checkArticlesAndClaims(tx, rest);
  const today = await todayInNewsroom(now, tx);
  for (const { dueOn } of rest) refusePastDue(dueOn, today);
  const assigneeIds = rest.map(({ assigneeId }) => assigneeId);
  if (rest.length > 0) await checkAssignees(tx, assigneeIds);
  const given = await assignmentsOfSame(tx, rest);
  const there = given.filter((row) => row.doneAt === null && rest.some((one) => keyOf(one) === keyOf(row)));
  const fresh = withoutRepeats(rest).filter((one) => !there.some((row) => keyOf(row) === keyOf(one)));
  if (!atLeast(viewer.role, "editor")) await refuseFull(tx, viewer, fresh, given);
  return { made: [...retried, ...(await store(tx, viewer, fresh))], there };
}

/** The thing and the person of an assignment. At most one assignment with this key is live. */
const keyOf = (one: Pick<NewAssignment, "articleId" | "claimId" | "assigneeId">): string =>
  `${one.claimId ?? one.articleId} ${one.assigneeId}`;

/** Of several assignments with the same key the first. */
const withoutRepeats = (wanted: NewAssignment[]): NewAssignment[] => [
  ...new Map(wanted.toReversed().map((one) => [keyOf(one), one])).values(),
];

function refuseOtherUse(row: AssignmentRow, wanted: NewAssignment[]): void {
  const one = wanted.find(({ id }) => id === row.id);
  if (!one || keyOf(one) !== keyOf(row))
    throw new RuleError("This id belongs to another assignment. Create a new one.");
}

/** Throw unless the articles and claims exist and belong together. Locks the articles against other assignments. */
async function checkArticlesAndClaims(tx: Transaction, wanted: NewAssignment[]): Promise<void> {
  const articleIds = [...new Set(wanted.map(({ articleId }) => articleId))].sort();
  const articles = await tx.$queryRaw<{ archivedAt: Date | null }[]>`
    SELECT "archivedAt" FROM "Article" WHERE id = ANY(${articleIds}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  if (articles.length < articleIds.length) throw new NotFoundError("article");
  for (const article of articles) refuseArchived(article);
  const claimIds = [...new Set(wanted.flatMap(({ claimId }) => claimId ?? []))];
  const claims = await tx.claim.findMany({
    where: { id: { in: claimIds } },
    select: { id: true, articleId: true, withdrawnAt: true },
  });
  const articleOf = new Map(claims.map((claim) => [claim.id, claim.articleId]));
  if (wanted.some(({ claimId, articleId }) => claimId && articleOf.get(claimId) !== articleId))
    throw new NotFoundError("claim in this article");
  if (claims.some(({ withdrawnAt }) => withdrawnAt))
    throw new RuleError("One of these claims was withdrawn. Restore it before you assign it.");
}

/** The assignments of the same articles and claims that were not withdrawn, done or not. */
function assignmentsOfSame(tx: Transaction, wanted: NewAssignment[]): Promise<AssignmentRow[]> {
  const articleIds = wanted.filter(({ claimId }) => !claimId).map(({ articleId }) => articleId);
  const claimIds = wanted.flatMap(({ claimId }) => claimId ?? []);
  const sameThing = [{ claimId: null, articleId: { in: articleIds } }, { claimId: { in: claimIds } }];
  return tx.assignment.findMany({
    where: { withdrawnAt: null, OR: sameThing },
    include: ASSIGNMENT_PARTS,
  });
}

/**
 * Throw if as many others as there must be verdicts have one of these already. Only editors may assign it to more.
 * Those who are done count too, because the answer must not reveal to a reviewer who is.
 */
async function refuseFull(tx: Transaction, viewer: Viewer, fresh: NewAssignment[], given: AssignmentRow[]) {
  for (const { articleId, claimId } of fresh) {
    const same = given.filter((row) => row.articleId === articleId && row.claimId === (claimId ?? null));
    const holders = new Map(same.map(({ assignee }) => [assignee.id, assignee.name]));
    holders.delete(viewer.id);
    const select = { requiredVerdicts: true };
    const { requiredVerdicts } = await tx.article.findUniqueOrThrow({ where: { id: articleId }, select });
    const names = [...holders.values()].join(", ");
    if (holders.size >= requiredVerdicts)
      throw new RuleError(`This is already assigned to ${names}. Ask an editor to assign it to you as well.`);
  }
}

async function store(tx: Transaction, viewer: Viewer, fresh: NewAssignment[]): Promise<AssignmentRow[]> {
  if (fresh.length === 0) return [];
  await tx.assignment.createMany({
    data: fresh.map(({ id, articleId, claimId = null, assigneeId, dueOn = null, note = null }) => ({
      ...{ id, articleId, claimId, assigneeId, dueOn, note },
      assignedById: viewer.id,
    })),
  });
  const ids = fresh.map(({ id }) => id);
  const rows = await tx.assignment.findMany({ where: { id: { in: ids } }, include: ASSIGNMENT_PARTS });
  for (const row of rows) {
    const { id, articleId, claimId } = row;
    const object = { type: "assignment", id };
    const after = loggedAssignment(row);
    recordEvent(tx, { type: "assignment.made", actorId: viewer.id, object, articleId, claimId, after });
  }
  const notifications = rows.map(({ id: assignmentId, articleId, claimId, assigneeId: personId }) => {
    return { type: "assigned" as const, personId, actorId: viewer.id, articleId, claimId, assignmentId };
  });
  await notify(tx, notifications);
  return rows;
}
