import "server-only";
import type { Assignment } from "#domain/assignment.ts";
import type { EventType } from "#domain/event.ts";
import { atLeast, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { NAMED } from "#server/claims/rows.ts";

export const ASSIGNMENT_PARTS = {
  assignee: { select: { id: true, name: true, disabledAt: true } },
  assignedBy: NAMED,
} as const satisfies Prisma.AssignmentInclude;

export type AssignmentRow = Prisma.AssignmentGetPayload<{ include: typeof ASSIGNMENT_PARTS }>;

/** The assignments of which `viewer` may know everything: editors of all, others of those that they have or made. */
export const knownTo = ({ id, role }: Viewer): Prisma.AssignmentWhereInput =>
  atLeast(role, "editor") ? {} : { OR: [{ assigneeId: id }, { assignedById: id }] };

/** Whether `viewer` may know everything of this assignment. */
export const knowsAssignment = (
  { id, role }: Viewer,
  { assigneeId, assignedById }: Pick<AssignmentRow, "assigneeId" | "assignedById">,
): boolean => atLeast(role, "editor") || assigneeId === id || assignedById === id;

/** Events of an assignment that are only for those to whom it is `knownTo`. */
export const ASSIGNMENT_CHANGES: EventType[] = ["assignment.changed", "assignment.done"];

/** The assignments that are open as far as `viewer` may know. */
export const openTo = (viewer: Viewer): Prisma.AssignmentWhereInput => ({
  withdrawnAt: null,
  OR: [
    { doneAt: null },
    ...(atLeast(viewer.role, "editor") ? [] : [{ assigneeId: { not: viewer.id }, assignedById: { not: viewer.id } }]),
  ],
});

/** The same for assignment `s` of a query. */
export const isOpenTo = ({ id, role }: Viewer): Prisma.Sql =>
  atLeast(role, "editor")
    ? Prisma.sql`s."withdrawnAt" IS NULL AND s."doneAt" IS NULL`
    : Prisma.sql`s."withdrawnAt" IS NULL AND (s."doneAt" IS NULL
        OR (s."assigneeId" <> ${id}::uuid AND s."assignedById" <> ${id}::uuid))`;

/** The version for people who may not know of changes. They may not change the assignment either. */
const UNKNOWN_VERSION = 1;

type Unknown = "note" | "doneAt" | "version";
type SeenRow = Omit<AssignmentRow, Unknown> & Partial<Pick<AssignmentRow, Unknown>>;

/** The assignment as the viewer may see it. Only its two people and editors see its note, its changes and its end. */
export function assignmentSeenBy(viewer: Viewer, row: SeenRow): Assignment {
  const seesAll = knowsAssignment(viewer, row);
  const { id, name, disabledAt } = row.assignee;
  return {
    id: row.id,
    articleId: row.articleId,
    claimId: row.claimId,
    assignee: { id, name, disabled: disabledAt !== null },
    assignedBy: row.assignedBy,
    dueOn: row.dueOn,
    note: seesAll ? (row.note ?? null) : null,
    createdAt: row.createdAt.toISOString(),
    doneAt: seesAll ? (row.doneAt?.toISOString() ?? null) : null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    version: seesAll ? (row.version ?? UNKNOWN_VERSION) : UNKNOWN_VERSION,
  };
}

/** An assignment in the log. */
export function loggedAssignment({ assignedBy: _, assigneeId: __, assignedById: ___, ...row }: AssignmentRow) {
  return { ...row, assignee: { id: row.assignee.id, name: row.assignee.name } };
}
