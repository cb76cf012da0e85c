import "server-only";
import * as z from "zod";
import {
  MAX_COUNTED,
  QUEUE_PARTS,
  type Queue,
  type QueueCounts,
  type QueueFilter,
  type QueuePart,
} from "#domain/adjudication/adjudication.ts";
import { Id, Moment } from "#domain/fields.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import type { SentBackState } from "#domain/sent-back.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { isInWork } from "#server/articles/archived.ts";
import { blindTo, fromClaims } from "#server/claims/blindness.ts";
import { selectedClaims } from "#server/claims/scope.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { ALL_TIME } from "#server/settings/period.ts";
import { type QueuePosition, queuedClaims } from "./queue-rows.ts";
import { isSentBack } from "./sent-back.ts";

const { sql } = Prisma;

/** Claims of one page by default. */
const PAGE_SIZE = 50;

/** A page of the claims that wait for an editor. */
export async function readQueue(viewer: Viewer, filter: QueueFilter): Promise<Queue> {
  permit(can(viewer, "ruling.give"), "Only editors can rule on claims.");
  const { limit = PAGE_SIZE } = filter;
  const [positions, waiting, sentBack] = await Promise.all([
    positionsFrom(viewer, filter, limit + 1),
    countsOf(viewer, filter),
    sentBackCounts(viewer, filter),
  ]);
  const { page, next } = pageOf(positions, limit, cursorOf);
  return { claims: await queuedClaims(viewer, page), waiting, sentBack, ...next };
}

/** Each part is one index scan, which starts only when the part before it has ended. */
async function positionsFrom(viewer: Viewer, filter: QueueFilter, count: number): Promise<QueuePosition[]> {
  const from = positionAt(filter.after);
  const positions: QueuePosition[] = [];
  for (const part of partsFrom(filter, from?.part)) {
    if (positions.length === count) break;
    const after = from?.part === part ? from : null;
    positions.push(...(await positionsIn(viewer, filter, part, after, count - positions.length)));
  }
  return positions;
}

const partsFrom = ({ state }: QueueFilter, first: QueuePart = "disputed"): QueuePart[] =>
  QUEUE_PARTS.slice(QUEUE_PARTS.indexOf(first)).filter((part) => state === undefined || part === state);

/** The first claims of one part of the queue, the oldest first. */
export async function positionsIn(
  viewer: Viewer,
  filter: QueueFilter,
  part: QueuePart,
  after: QueuePosition | null,
  count: number,
) {
  const since = sinceIn(part);
  const beyond = after
    ? sql` AND (${since}, c.id) > (${after.since.toISOString()}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await db.$queryRaw<{ id: string; since: Date }[]>`
    SELECT c.id, ${since} AS since FROM ${fromClaims(viewer)} WHERE ${inPart(viewer, filter, part)}${beyond}
    ORDER BY ${since}, c.id LIMIT ${count}`;
  return rows.map((row): QueuePosition => ({ part, ...row }));
}

/** Since when claim `c` is in a part of the queue. */
const sinceIn = (part: QueuePart): Prisma.Sql => (part === "begun" ? sql`mine."createdAt"` : sql`c."standingSince"`);

/** Claims on which the viewer has begun a verdict are found without their standing, which the viewer may not know. */
function inPart(viewer: Viewer, { sentBack, ...filter }: QueueFilter, part: QueuePart): Prisma.Sql {
  const { article, outlet, tag, reviewer } = filter;
  const selected = selectedClaims(viewer, { article, outlet, tag, reviewer }, ALL_TIME);
  const inWork = article ? sql`${selected} AND ${isInWork(sql`c."articleId"`)}` : selected;
  const narrowed = sentBack ? sql`${inWork} AND ${isSentBack(sentBack)}` : inWork;
  // A question to reviewers would tell that they gave verdicts.
  if (part === "begun" && sentBack) return sql`false`;
  if (part === "begun") return sql`mine.state = 'draft' AND ${blindTo(viewer)} AND ${narrowed}`;
  const standing = part === "short" ? LACKS_INDEPENDENCE : sql`c.standing = ${part}::"StandingState"`;
  return sql`${standing} AND NOT ${blindTo(viewer)} AND ${narrowed}`;
}

/** The first line is the condition of a partial index. */
const LACKS_INDEPENDENCE = sql`c.standing = 'open' AND c."submittedCount" > c.independent
  AND c."submittedCount" >= (SELECT a."requiredVerdicts" FROM "Article" a WHERE a.id = c."articleId")`;

/**
 * Each part is counted in the order of its index: in another one PostgreSQL would read all verdicts of the newsroom.
 */
export async function countsOf(viewer: Viewer, filter: QueueFilter): Promise<QueueCounts> {
  const counts = QUEUE_PARTS.map(async (part): Promise<[QueuePart, number]> => {
    const [row] = await db.$queryRaw<{ claims: bigint }[]>`SELECT count(*) AS claims FROM (
      SELECT FROM ${fromClaims(viewer)} WHERE ${inPart(viewer, filter, part)}
      ORDER BY ${sinceIn(part)}, c.id LIMIT ${MAX_COUNTED}) found`;
    return [part, Number(row?.claims ?? 0)];
  });
  return Object.fromEntries(await Promise.all(counts)) as QueueCounts;
}

/** Few claims are sent back, so that these are found first, and then in which part of the queue they are. */
async function sentBackCounts(viewer: Viewer, filter: QueueFilter): Promise<Record<SentBackState, number>> {
  const parts = partsFrom(filter).filter((part) => part !== "begun");
  if (parts.length === 0) return { waiting: 0, answered: 0 };
  const inAnyPart = Prisma.join(
    parts.map((part) => sql`(${inPart(viewer, { ...filter, sentBack: undefined }, part)})`),
    " OR ",
  );
  const countOf = async (sentBack: SentBackState) => {
    const [row] = await db.$queryRaw<{ claims: bigint }[]>`SELECT count(*) AS claims FROM (
      SELECT FROM ${fromClaims(viewer)} WHERE ${isSentBack(sentBack)} AND (${inAnyPart}) LIMIT ${MAX_COUNTED}) found`;
    return Number(row?.claims ?? 0);
  };
  return { waiting: await countOf("waiting"), answered: await countOf("answered") };
}

/** A page ends at a part of the queue, the time its last claim came there, and its id. */
const CURSOR = cursorFormat(z.tuple([z.enum(QUEUE_PARTS), Moment, Id]));

/** The `after` of the page that begins behind this position. */
export const cursorOf = ({ part, since, id }: QueuePosition): string => CURSOR.encode([part, since.toISOString(), id]);

function positionAt(cursor: string | undefined): QueuePosition | null {
  const [part, since, id] = CURSOR.decode(cursor) ?? [];
  return part && since && id ? { part, since: new Date(since), id } : null;
}
