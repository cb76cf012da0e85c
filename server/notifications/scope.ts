import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { blindTo } from "#server/claims/scope.ts";

const { sql } = Prisma;

/** Notifications as `n`, with what decides whether they may be seen. */
export const fromNotifications = ({ id }: Pick<Viewer, "id">): Prisma.Sql => sql`"Notification" n
  LEFT JOIN "Comment" k ON k.id = n."commentId"
  LEFT JOIN "Assignment" s ON s.id = n."assignmentId"
  LEFT JOIN "Claim" c ON c.id = n."claimId"
  LEFT JOIN "Verdict" mine ON mine."claimId" = n."claimId" AND mine."reviewerId" = ${id}::uuid`;

/** Which notifications are the viewer's to see now: not of what was withdrawn, nor of a comment that is kept from them, as `maySeeComment` of domain/comment.ts says. */
export const seenBy = (viewer: Viewer): Prisma.Sql => sql`n."personId" = ${viewer.id}::uuid
  AND (k.id IS NULL OR (k."withdrawnAt" IS NULL
    AND (NOT k.knew OR k."authorId" = ${viewer.id}::uuid OR NOT ${blindTo(viewer)})))
  AND (s.id IS NULL OR s."withdrawnAt" IS NULL)
  AND (n.type <> 'assignment.due' OR s."doneAt" IS NULL)
  AND (n."claimId" IS NULL OR c."withdrawnAt" IS NULL)`;
