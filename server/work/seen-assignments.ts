import "server-only";
import type { Assignment } from "#domain/assignment.ts";
import { atLeast, type Viewer } from "#domain/permissions.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { ASSIGNMENT_PARTS, assignmentSeenBy, knownTo } from "./rows.ts";

/** Columns of which only those know to whom an assignment is `knownTo`. */
const UNKNOWN = { note: true, doneAt: true, version: true } as const satisfies Prisma.AssignmentOmit;

const OLDEST = [{ createdAt: "asc" }, { id: "asc" }] as const;

/** The first assignments that the condition selects, oldest first, without what the viewer may not know of them. */
export async function assignmentsSeenBy(
  viewer: Viewer,
  where: Prisma.AssignmentWhereInput,
  take: number,
): Promise<Assignment[]> {
  const query = { orderBy: [...OLDEST], take, include: ASSIGNMENT_PARTS };
  const known = db.assignment.findMany({ ...query, where: { AND: [where, knownTo(viewer)] } });
  if (atLeast(viewer.role, "editor")) return (await known).map((row) => assignmentSeenBy(viewer, row));
  const ofOthers = { AND: [where, { NOT: knownTo(viewer) }] };
  const others = db.assignment.findMany({ ...query, where: ofOthers, omit: UNKNOWN });
  const all = (await Promise.all([known, others])).flat().map((row) => assignmentSeenBy(viewer, row));
  return all.sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id)).slice(0, take);
}
