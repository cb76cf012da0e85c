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

/** An assignment as `viewer` may see it. Only the two people concerned and editors see its note and when it was done. */
export function assignmentSeenBy(viewer: Viewer, row: AssignmentRow): Assignment {
  const seesAll = atLeast(viewer.role, "editor") || [row.assigneeId, row.assignedById].includes(viewer.id);
  const { id, name, disabledAt } = row.assignee;
  return {
    id: row.id,
    articleId: row.articleId,
    claimId: row.claimId,
    assignee: { id, name, disabled: disabledAt !== null },
    assignedBy: row.assignedBy,
    dueOn: row.dueOn,
    note: seesAll ? row.note : null,
    createdAt: row.createdAt.toISOString(),
    doneAt: seesAll ? (row.doneAt?.toISOString() ?? null) : null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    version: row.version,
  };
}

/** An assignment in the log. */
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
