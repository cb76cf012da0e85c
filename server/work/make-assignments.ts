import "server-only";
import type { AssignmentsInput } from "#domain/assignment.ts";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import { atLeast, can, permit, type Viewer } from "#domain/permissions.ts";
import type { Transaction } from "#server/db/client.ts";
import { recordEvent } from "#server/log/events.ts";
import { notify } from "#server/notifications/notify.ts";
import { checkAssignees } from "#server/people/colleagues.ts";
import { ASSIGNMENT_PARTS, type AssignmentRow, loggedAssignment } from "./rows.ts";

type Asked = AssignmentsInput["assignments"][number];

/** Make assignments: which were made, and which somebody has already. The same ids again are a retry. */
export async function makeAssignments(
  tx: Transaction,
  viewer: Viewer,
  asked: Asked[],
): Promise<{ made: AssignmentRow[]; there: AssignmentRow[] }> {
  for (const { assigneeId } of asked)
    permit(can(viewer, "assignment.make", assigneeId), "Only editors give work to others. You can take it yourself.");
  await checkThings(tx, asked);
  const again = await tx.assignment.findMany({
    where: { id: { in: asked.map(({ id }) => id) } },
    include: ASSIGNMENT_PARTS,
  });
  for (const row of again) refuseOther(row, asked);
  const rest = asked.filter(({ id }) => !again.some((row) => row.id === id));
  if (rest.length > 0)
    await checkAssignees(
      tx,
      rest.map(({ assigneeId }) => assigneeId),
    );
  const live = await liveOn(tx, rest);
  const there = live.filter((row) => rest.some((one) => keyOf(one) === keyOf(row)));
  const fresh = firsts(rest).filter((one) => !there.some((row) => keyOf(row) === keyOf(one)));
  if (!atLeast(viewer.role, "editor")) await refuseTaken(tx, fresh, live);
  return { made: [...again, ...(await store(tx, viewer, fresh))], there };
}

/** What an assignment is of, and whose: at most one of these is live. */
const keyOf = ({ articleId, claimId, assigneeId }: Pick<Asked, "articleId" | "claimId" | "assigneeId">): string =>
  `${claimId ?? articleId} ${assigneeId}`;

const firsts = (asked: Asked[]): Asked[] => [...new Map(asked.toReversed().map((one) => [keyOf(one), one])).values()];

function refuseOther(row: AssignmentRow, asked: Asked[]): void {
  const one = asked.find(({ id }) => id === row.id);
  if (!one || keyOf(one) !== keyOf(row)) throw new RuleError("This id is another assignment's. Make a new one.");
}

/** Whether the articles and claims are there and belong together. They are locked, so that two editors who assign one at once come after each other. */
async function checkThings(tx: Transaction, asked: Asked[]): Promise<void> {
  const articleIds = [...new Set(asked.map(({ articleId }) => articleId))].sort();
  const articles = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Article" WHERE id = ANY(${articleIds}::uuid[])
    ORDER BY id FOR NO KEY UPDATE`;
  if (articles.length < articleIds.length) throw new NotFoundError("article");
  const claimIds = [...new Set(asked.flatMap(({ claimId }) => claimId ?? []))];
  const claims = await tx.claim.findMany({
    where: { id: { in: claimIds } },
    select: { id: true, articleId: true, withdrawnAt: true },
  });
  const articleOf = new Map(claims.map((claim) => [claim.id, claim.articleId]));
  if (asked.some(({ claimId, articleId }) => claimId && articleOf.get(claimId) !== articleId))
    throw new NotFoundError("claim in this article");
  if (claims.some(({ withdrawnAt }) => withdrawnAt))
    throw new RuleError("One of these claims was withdrawn. Restore it before you assign it.");
}

const liveOn = (tx: Transaction, asked: Asked[]): Promise<AssignmentRow[]> =>
  tx.assignment.findMany({
    where: {
      doneAt: null,
      withdrawnAt: null,
      OR: [
        { claimId: null, articleId: { in: asked.filter(({ claimId }) => !claimId).map(({ articleId }) => articleId) } },
        { claimId: { in: asked.flatMap(({ claimId }) => claimId ?? []) } },
      ],
    },
    include: ASSIGNMENT_PARTS,
  });

/** A reviewer takes only what is not in enough hands yet. */
async function refuseTaken(tx: Transaction, fresh: Asked[], live: AssignmentRow[]): Promise<void> {
  for (const { articleId, claimId } of fresh) {
    const holders = live.filter((row) => row.articleId === articleId && row.claimId === (claimId ?? null));
    const { requiredVerdicts } = await tx.article.findUniqueOrThrow({
      where: { id: articleId },
      select: { requiredVerdicts: true },
    });
    if (holders.length >= requiredVerdicts)
      throw new RuleError(
        `${holders.map(({ assignee }) => assignee.name).join(", ")} have this already. Ask an editor to give it to you as well.`,
      );
  }
}

async function store(tx: Transaction, viewer: Viewer, fresh: Asked[]): Promise<AssignmentRow[]> {
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
  await notify(
    tx,
    rows.map(({ id, articleId, claimId, assigneeId }) => ({
      ...{ type: "assigned" as const, personId: assigneeId, actorId: viewer.id },
      ...{ articleId, claimId, assignmentId: id },
    })),
  );
  return rows;
}
