import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { blindTo } from "#server/claims/blindness.ts";

const { sql } = Prisma;

/** The tables of notifications, as `n`, and of everything on which their visibility depends. */
export const fromNotifications = ({ id }: Pick<Viewer, "id">): Prisma.Sql => sql`"Notification" n
  LEFT JOIN "Comment" k ON k.id = n."commentId"
  LEFT JOIN "Assignment" s ON s.id = n."assignmentId"
  LEFT JOIN "CorrectionRequest" r ON r.id = n."requestId"
  LEFT JOIN "Claim" c ON c.id = n."claimId"
  LEFT JOIN "Verdict" mine ON mine."claimId" = n."claimId" AND mine."reviewerId" = ${id}::uuid
    AND mine.state <> 'blank'`;

/**
 * The condition for notifications that the viewer may see now: none of anything withdrawn, none of comments that
 * `maySeeComment` of domain/comment.ts denies, and none of a due date that has changed or no longer matters.
 */
export const seenBy = (viewer: Viewer): Prisma.Sql => sql`n."personId" = ${viewer.id}::uuid
  AND (k.id IS NULL OR (k."withdrawnAt" IS NULL
    AND (NOT k.knew OR (k."authorId" = ${viewer.id}::uuid AND k."expertReviewId" IS NULL) OR NOT ${blindTo(viewer)})))
  AND (s.id IS NULL OR s."withdrawnAt" IS NULL)
  AND (n.type NOT IN ('assignment.due', 'assignment.overdue', 'assignment.late') OR s."doneAt" IS NULL)
  AND (n.type NOT IN ('assignment.overdue', 'assignment.late') OR n."onceKey" LIKE '% ' || s."dueOn")
  AND (r.id IS NULL OR (r."withdrawnAt" IS NULL AND r."madeInVersion" IS NULL
    AND (r."requestedById" = ${viewer.id}::uuid OR NOT ${blindTo(viewer)})))
  AND (n."claimId" IS NULL OR c."withdrawnAt" IS NULL)
  AND (n.type <> 'disputed' OR NOT ${blindTo(viewer)})
  AND (n.type <> 'new-version' OR EXISTS (SELECT FROM "Notification" p
    JOIN "Claim" pc ON pc.id = p."claimId" AND pc."withdrawnAt" IS NULL WHERE p."partOfId" = n.id))`;
