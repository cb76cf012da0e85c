import "server-only";
import { notificationAddress } from "#domain/addresses.ts";
import { wordDiff } from "#domain/anchoring/word-diff.ts";
import { meaningChanges } from "#domain/comparison/meaning-changes.ts";
import {
  type Notification,
  type NotificationFacts,
  type NotificationType,
  notificationText,
} from "#domain/notification.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { changesSince, isUnsettled } from "#domain/rests-on.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";
import { fromNotifications } from "./scope.ts";

/** What the viewer's verdict rests on, what the claim says now, and who may settle it. */
type ClaimNow = {
  restsOn: string | null;
  restsOnStatement: string | null;
  restsOnClaimant: string | null;
  exact: string | null;
  anchorState: string | null;
  statement: string | null;
  claimant: string | null;
  createdById: string | null;
  isRuled: boolean;
  endedInVersion: number | null;
  language: string | null;
};

type VersionCounts = { parts: number; changed: number; lost: number; moved: number; shifted: number };

export type NotificationRow = ClaimNow &
  VersionCounts & {
    id: string;
    type: NotificationType;
    at: Date;
    readAt: Date | null;
    articleId: string | null;
    claimId: string | null;
    commentId: string | null;
    versionNumber: number | null;
    actor: string | null;
    article: string | null;
    dueOn: string | null;
  };

/** Notifications with the facts of their sentences. `where` must include `seenBy`. */
export const rowsWhere = (
  viewer: Viewer,
  where: Prisma.Sql,
  limit: number,
  database: Pick<typeof db, "$queryRaw"> = db,
): Promise<NotificationRow[]> => database.$queryRaw<NotificationRow[]>`
  SELECT n.id, n.type, n.at, n."readAt", n."articleId", n."claimId", n."commentId", n."versionNumber",
    actor.name AS actor, a.title AS article, a.language, c.statement, c.claimant, c."createdById", c."endedInVersion",
    c."ratingKey" IS NOT NULL AND c.standing IN ('ruled', 'stale') AS "isRuled", s."dueOn",
    mine."restsOn", mine."restsOnStatement", mine."restsOnClaimant", latest.exact, latest.state::text AS "anchorState",
    coalesce(part.parts, 0) AS parts, coalesce(part.changed, 0) AS changed, coalesce(part.lost, 0) AS lost,
    coalesce(judged.moved, 0) AS moved, coalesce(judged.shifted, 0) AS shifted
  FROM ${fromNotifications(viewer)}
    LEFT JOIN "Person" actor ON actor.id = n."actorId" LEFT JOIN "Article" a ON a.id = n."articleId"
    LEFT JOIN LATERAL (
      SELECT exact, state FROM "Anchor" WHERE "claimId" = n."claimId" ORDER BY "versionNumber" DESC LIMIT 1
    ) latest ON n.type IN ('became-stale', 'claim-lost')
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS parts, count(*) FILTER (WHERE p.type = 'became-stale')::int AS changed,
        count(*) FILTER (WHERE p.type = 'claim-lost')::int AS lost
      FROM "Notification" p JOIN "Claim" pc ON pc.id = p."claimId" AND pc."withdrawnAt" IS NULL
      WHERE p."partOfId" = n.id
    ) part ON n.type = 'new-version'
    LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE x.state = 'moved' AND NOT x.shifted)::int AS moved,
        count(*) FILTER (WHERE x.shifted)::int AS shifted
      FROM "Anchor" x JOIN "Claim" xc ON xc.id = x."claimId" AND xc."withdrawnAt" IS NULL
        JOIN "Verdict" v ON v."claimId" = x."claimId" AND v."reviewerId" = n."personId" AND v.state = 'submitted'
      WHERE x."articleId" = n."articleId" AND x."versionNumber" = n."versionNumber"
    ) judged ON n.type = 'new-version'
  WHERE ${where} ORDER BY n.at DESC, n.id DESC LIMIT ${limit}`;

export function notificationOf(viewer: Viewer, row: NotificationRow): Notification {
  const { id, type, at, readAt, versionNumber, parts, changed, lost, moved, shifted } = row;
  const version = type === "new-version" && versionNumber !== null;
  const text = notificationText({
    ...row,
    ofClaim: row.claimId !== null,
    claim: claimNow(viewer, row),
    version: version ? { number: versionNumber, changed, lost, moved, shifted } : undefined,
  });
  return {
    id,
    type,
    text,
    parts,
    href: notificationAddress(row),
    at: at.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}

function claimNow(viewer: Viewer, row: NotificationRow): NotificationFacts["claim"] {
  const { restsOn, restsOnStatement, restsOnClaimant, exact, statement, createdById, isRuled, language } = row;
  if (restsOn === null || restsOnStatement === null || exact === null || statement === null) return undefined;
  const anchor = { state: row.anchorState ?? "", exact };
  const wording = { anchor, statement, claimant: row.claimant, endedInVersion: row.endedInVersion };
  const maySettle = createdById !== null && can(viewer, isRuled ? "ruling.give" : "claim.withdraw", createdById);
  const changes = changesSince({ restsOn, restsOnStatement, restsOnClaimant }, wording);
  const isEnded = row.endedInVersion !== null && changes.length === 0;
  return { isLost: isUnsettled(wording), isEnded, maySettle, changes: changes.flatMap((one) => told(one, language)) };
}

/** Longer words are not compared for a list: the claim itself shows how they differ. In UTF-16 units. */
const MAX_COMPARED_LENGTH = 600;

const told = ({ before, after }: { before: string; after: string }, language: string | null): string[] =>
  before.length + after.length > 2 * MAX_COMPARED_LENGTH
    ? []
    : meaningChanges(wordDiff(before, after), language ?? undefined);
