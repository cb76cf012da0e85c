import "server-only";
import type { Assignment } from "#domain/assignment.ts";
import { atLeast, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { NAMED } from "#server/claims/rows.ts";

export const ASSIGNMENT_PARTS = {
  assignee: { select: { id: true, name: true, disabledAt: true } },
  assignedBy: NAMED,
} as const satisfies Prisma.AssignmentInclude;

export type AssignmentRow = Prisma.AssignmentGetPayload<{ include: typeof ASSIGNMENT_PARTS }>;

/** An assignment as `viewer` may see it: what was said with it is between the two and the editors. */
export function assignmentSeenBy(viewer: Viewer, row: AssignmentRow): Assignment {
  const isTold = atLeast(viewer.role, "editor") || [row.assigneeId, row.assignedById].includes(viewer.id);
  const { id, name, disabledAt } = row.assignee;
  return {
    id: row.id,
    articleId: row.articleId,
    claimId: row.claimId,
    assignee: { id, name, disabled: disabledAt !== null },
    assignedBy: row.assignedBy,
    dueOn: row.dueOn,
    note: isTold ? row.note : null,
    createdAt: row.createdAt.toISOString(),
    doneAt: isTold ? (row.doneAt?.toISOString() ?? null) : null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    version: row.version,
  };
}

/** An assignment as the log keeps it. */
export const loggedAssignment = ({
  assignee,
  assignedBy: _,
  assigneeId: __,
  assignedById: ___,
  ...row
}: AssignmentRow) => ({
  ...row,
  assignee: { id: assignee.id, name: assignee.name },
});
