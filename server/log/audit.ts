import "server-only";
import { createHash } from "node:crypto";
import {
  CHAIN_START,
  type ChainHead,
  ChainWalk,
  faultOfHead,
  type SealedEvent,
  type SealedRow,
  unsealed,
} from "#domain/audit-chain.ts";
import { atLeast, can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";

/** Rows that are read at once: a log of any length takes the same memory. */
const BATCH = 500;

const ONLY_ADMINS = "The log is checked by admins.";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Where the log ends. */
export async function auditHead(viewer: Viewer): Promise<ChainHead> {
  permit(can(viewer, "people.manage"), ONLY_ADMINS);
  return newest(db, ALL);
}

/**
 * The head that stands in what a viewer takes out: a place that the log must still have later. To whom nothing is blind
 * that is its end; to others the last event that they did or that everybody hears of, so that it does not tell them
 * when someone gave a verdict.
 */
export async function headSeenBy(tx: Transaction, viewer: Viewer): Promise<ChainHead> {
  const id = actorOf(viewer);
  if (id === null) return newest(tx, ALL);
  const drafts = { reviewerId: id, state: "draft", claim: { ruling: null } } as const;
  const seesAll = atLeast(viewer.role, "editor") && (await tx.verdict.findFirst({ where: drafts })) === null;
  return newest(tx, seesAll ? ALL : Prisma.sql`(e."actorId" = ${id}::uuid OR e.type ~ '^(article|claim|ruling)[.]')`);
}

const ALL = Prisma.sql`TRUE`;

async function newest(tx: Transaction, which: Prisma.Sql): Promise<ChainHead> {
  const [head] = await tx.$queryRaw<Pick<SealedRow, "position" | "hash">[]>`
    SELECT s.position::float8 AS position, s.hash FROM "EventSeal" s LEFT JOIN "Event" e ON e.seq = s.seq
    WHERE ${which} ORDER BY s.position DESC LIMIT 1`;
  return head ?? CHAIN_START;
}

/**
 * Check the whole log, and that it still has `kept`, a head from an earlier time. `tell` gets a sentence for each fault;
 * resolves to the end of the chain, which is also the number of sealed events.
 */
export async function verifyLog(
  viewer: Viewer,
  kept: ChainHead | null,
  tell: (fault: string) => void,
): Promise<ChainHead> {
  permit(can(viewer, "people.manage"), ONLY_ADMINS);
  const walk = new ChainWalk(sha256);
  let there = kept?.position === 0 ? CHAIN_START : null;
  for await (const row of sealedRows()) {
    const fault = walk.step(row);
    if (fault) tell(fault);
    if (row.position === kept?.position) there = row;
  }
  for await (const seq of unsealedEvents()) tell(unsealed(seq));
  const fault = kept && faultOfHead(kept, there, walk.head);
  if (fault) tell(fault);
  return walk.head;
}

/** Before every number that a row can have, also one that somebody made up. */
const BEFORE_ALL = "-9223372036854775808";

/** Every seal with its event, in the order of the chain. */
async function* sealedRows(): AsyncGenerator<SealedRow> {
  for (let last: string | undefined = BEFORE_ALL; last !== undefined; ) {
    const rows: Awaited<ReturnType<typeof readSealed>> = await readSealed(last);
    for (const { position, hash, sealed, found, ...event } of rows)
      yield { position: Number(position), hash, seq: sealed, event: found ? event : null };
    last = rows.length < BATCH ? undefined : rows.at(-1)?.position;
  }
}

type ReadRow = SealedEvent & { position: string; hash: string; sealed: string; found: boolean };

const readSealed = (after: string) => db.$queryRaw<ReadRow[]>`
  SELECT s.position::text AS position, s.hash, s.seq::text AS sealed, e.seq IS NOT NULL AS found, e.seq::text AS seq,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, e.type, e."actorId"::text AS "actorId",
    e."objectType", e."objectId", e."articleId"::text AS "articleId", e."claimId"::text AS "claimId",
    e.before::text AS before, e.after::text AS after, e.reason
  FROM (SELECT * FROM "EventSeal" WHERE position > ${after}::bigint ORDER BY position LIMIT ${BATCH}) s
  LEFT JOIN "Event" e ON e.seq = s.seq ORDER BY s.position`;

/** Numbers of events that nobody sealed. */
async function* unsealedEvents(): AsyncGenerator<string> {
  for (let last: string | undefined = BEFORE_ALL; last !== undefined; ) {
    const rows: { seq: string; isSealed: boolean }[] = await db.$queryRaw`
      SELECT e.seq::text AS seq, s.seq IS NOT NULL AS "isSealed"
      FROM (SELECT seq FROM "Event" WHERE seq > ${last}::bigint ORDER BY seq LIMIT ${BATCH}) e
      LEFT JOIN "EventSeal" s ON s.seq = e.seq ORDER BY e.seq`;
    for (const { seq, isSealed } of rows) if (!isSealed) yield seq;
    last = rows.length < BATCH ? undefined : rows.at(-1)?.seq;
  }
}
