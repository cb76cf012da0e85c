import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { isInWork } from "#server/articles/archived.ts";
import { BLIND_PERSON, blindTo } from "#server/claims/blindness.ts";

const { sql } = Prisma;

/** The condition that claim `c` needs a verdict of the viewer: it is not ruled, and the viewer has submitted none. */
export const lacksVerdictOf = ({ id }: Viewer): Prisma.Sql => sql`c."withdrawnAt" IS NULL AND c.standing <> 'ruled'
  AND NOT EXISTS (SELECT 1 FROM "Verdict" v
    WHERE v."claimId" = c.id AND v."reviewerId" = ${id}::uuid AND v.state = 'submitted')`;

export const isLiveAssignmentOf = ({ id }: Viewer): Prisma.Sql => sql`s."assigneeId" = ${id}::uuid
  AND s."doneAt" IS NULL AND s."withdrawnAt" IS NULL AND ${isInWork(sql`s."articleId"`)}`;

/**
 * All assignments `s` of persons `p` that are open, with their articles `a` and claims `c`, and the condition that goes
 * with them. A submitted verdict ends an assignment of its claim, but a viewer who is blind on it may not know that.
 */
export const openTasks = (viewer: Viewer): Prisma.Sql => sql`FROM "Assignment" s
    JOIN "Person" p ON p.id = s."assigneeId" JOIN "Article" a ON a.id = s."articleId"
    LEFT JOIN "Claim" c ON c.id = s."claimId"
    LEFT JOIN "Verdict" mine ON mine."claimId" = c.id AND mine."reviewerId" = ${viewer.id}::uuid
      AND mine.state <> 'blank'
  WHERE s."doneAt" IS NULL AND s."withdrawnAt" IS NULL AND a."archivedAt" IS NULL
    AND (c.id IS NULL OR (c."withdrawnAt" IS NULL AND c.standing <> 'ruled'
      AND NOT (EXISTS (SELECT FROM "Verdict" v
          WHERE v."claimId" = c.id AND v."reviewerId" = s."assigneeId" AND v.state = 'submitted')
        AND (s."assigneeId" = ${viewer.id}::uuid OR NOT ${blindTo(viewer)}))))`;

/**
 * Mentions, questions and claims sent back, as comments `k` of `author` to persons `p`, in open threads without a later
 * answer of theirs. What a person has not been told is not asked of them yet, and what the viewer may not see of a
 * thread counts neither as a question nor as an answer.
 */
export const openQuestions = (viewer: Viewer): Prisma.Sql => sql`FROM "Notification" n
    JOIN "Person" p ON p.id = n."personId" JOIN "Comment" k ON k.id = n."commentId"
    JOIN "Person" author ON author.id = k."authorId" JOIN "Comment" root ON root.id = coalesce(k."parentId", k.id)
    JOIN "Claim" c ON c.id = k."claimId" JOIN "Article" a ON a.id = c."articleId"
    LEFT JOIN "Verdict" mine ON mine."claimId" = c.id AND mine."reviewerId" = ${viewer.id}::uuid
      AND mine.state <> 'blank'
    LEFT JOIN "Verdict" theirs ON theirs."claimId" = c.id AND theirs."reviewerId" = p.id AND theirs.state <> 'blank'
  WHERE n.type IN ('mentioned', 'question', 'sent-back') AND k."withdrawnAt" IS NULL AND c."withdrawnAt" IS NULL
    AND a."archivedAt" IS NULL AND root."resolvedAt" IS NULL
    AND (NOT k.knew OR (NOT ${blindTo(viewer)} AND NOT ${BLIND_PERSON}))
    AND NOT EXISTS (SELECT FROM "Comment" answer
      WHERE answer."parentId" = root.id AND answer."authorId" = p.id AND answer."withdrawnAt" IS NULL
        AND answer."createdAt" > k."createdAt"
        AND (NOT answer.knew OR p.id = ${viewer.id}::uuid OR NOT ${blindTo(viewer)}))`;
