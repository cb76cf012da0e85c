import "server-only";
import {
  CHAIN_START,
  type ChainHead,
  type EarlierHead,
  type SealedEvent,
  type SealedRow,
  unsealedFault,
} from "#domain/audit-chain.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { actorOf } from "#domain/person.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { sealCommitted } from "./seal.ts";
import { verifyChain } from "./verify-chain.ts";

/** Limit of the rows that one query reads, so that a log of any length takes the same memory. */
const BATCH_SIZE = 500;

const ONLY_ADMINS = "Only admins can check the log.";

/** The end of the log, after sealing what is committed. */
export async function auditHead(viewer: Viewer): Promise<ChainHead> {
  permit(can(viewer, "people.manage"), ONLY_ADMINS);
  await sealCommitted();
  return lastSeal(db);
}

/**
 * The head for an export of the viewer: a hash that the log must still have later. It can be about a second behind the
 * exported data, because events are sealed after they are committed. It is that of the last event that the viewer did
 * themselves or that everybody may know of, and comes without its position: both would show that somebody worked on a
 * verdict. Each of the two is the first entry of an index, so the time does not depend on other events either.
 */
export async function headSeenBy(tx: Transaction, viewer: Viewer): Promise<EarlierHead> {
  const id = actorOf(viewer);
  if (id === null) return lastSeal(tx);
  const [head] = await tx.$queryRaw<ChainHead[]>`
    SELECT s.position::float8 AS position, s.hash FROM (
      (${lastSealed(Prisma.sql`e."actorId" = ${id}::uuid`)}) UNION ALL
      (${lastSealed(Prisma.sql`e.type ~ '^(article|claim|ruling)[.]'`)})) s
    ORDER BY s.position DESC LIMIT 1`;
  return { position: null, hash: (head ?? CHAIN_START).hash };
}

const lastSealed = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT s.position, s.hash FROM "Event" e JOIN "EventSeal" s ON s.seq = e.seq
  WHERE ${condition} ORDER BY e.seq DESC LIMIT 1`;

async function lastSeal(tx: Transaction | typeof db): Promise<ChainHead> {
  const [head] = await tx.$queryRaw<ChainHead[]>`
    SELECT position::float8 AS position, hash FROM "EventSeal" ORDER BY position DESC LIMIT 1`;
  return head ?? CHAIN_START;
}

/** What `verifyLog` found besides faults. */
export type Verification = {
  /** The end of the chain. Its position is the number of sealed events. */
  head: ChainHead;
  /** Events that waited to be sealed when the check began, and that it has sealed. */
  sealedFirst: number;
  /** Events that are not sealed yet: they were committed during the check. */
  unsealed: number;
};

/**
 * Seal what is committed, and check the whole log and that it still has `earlierHead`. Calls `onFault` with a sentence
 * for each fault.
 */
export async function verifyLog(
  viewer: Viewer,
  earlierHead: EarlierHead | null,
  onFault: (fault: string) => void,
): Promise<Verification> {
  permit(can(viewer, "people.manage"), ONLY_ADMINS);
  const sealedFirst = await sealCommitted();
  const head = await verifyChain(sealedRows(), earlierHead, onFault);
  for await (const seq of neverSealed()) onFault(unsealedFault(seq));
  return { head, sealedFirst, unsealed: await db.unsealedEvent.count() };
}

/** The lowest bigint: a forged row can have any number. */
const LOWEST = "-9223372036854775808";

/** Every seal with its event, in the order of the chain. */
async function* sealedRows(): AsyncGenerator<SealedRow> {
  for (let last: string | undefined = LOWEST; last !== undefined; ) {
    const rows: SealWithEvent[] = await readSealed(last);
    for (const { position, hash, sealed, found, ...event } of rows)
      yield { position: Number(position), hash, seq: sealed, event: found ? event : null };
    last = rows.at(-1)?.position;
  }
}

type SealWithEvent = SealedEvent & { position: string; hash: string; sealed: string; found: boolean };

/**
 * Values of events that one query reads, in bytes as they are stored. Compressed ones can be ninety times as long: a
 * batch of long events is still below a hundred megabytes.
 */
const MAX_BATCH_BYTES = 500_000;

/** The columns of event `e` as a SealedEvent. */
export const EVENT_AS_TEXT = Prisma.sql`e.seq::text AS seq,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, e.type, e."actorId"::text AS "actorId",
    e."objectType", e."objectId", e."articleId"::text AS "articleId", e."claimId"::text AS "claimId",
    e.before::text AS before, e.after::text AS after, e.reason`;

/** The next seals with their events, at least one where there is one. */
export const readSealed = (after: string = LOWEST) => db.$queryRaw<SealWithEvent[]>`
  SELECT s.position::text AS position, s.hash, s.seq::text AS sealed, e.seq IS NOT NULL AS found, ${EVENT_AS_TEXT}
  FROM (
    SELECT s.*, sum(coalesce(pg_column_size(e.before), 0) + coalesce(pg_column_size(e.after), 0))
      OVER (ORDER BY s.position ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS bytes_before
    FROM (SELECT * FROM "EventSeal" WHERE position > ${after}::bigint ORDER BY position LIMIT ${BATCH_SIZE}) s
      LEFT JOIN "Event" e ON e.seq = s.seq) s
  LEFT JOIN "Event" e ON e.seq = s.seq
  WHERE coalesce(s.bytes_before, 0) < ${MAX_BATCH_BYTES} ORDER BY s.position`;

/** Numbers of events that have no seal and do not wait for one. */
async function* neverSealed(): AsyncGenerator<string> {
  for (let last: string | undefined = LOWEST; last !== undefined; ) {
    const rows: { seq: string; isFaulty: boolean }[] = await db.$queryRaw`
      SELECT e.seq::text AS seq, s.seq IS NULL AND u.seq IS NULL AS "isFaulty"
      FROM (SELECT seq FROM "Event" WHERE seq > ${last}::bigint ORDER BY seq LIMIT ${BATCH_SIZE}) e
      LEFT JOIN "EventSeal" s ON s.seq = e.seq LEFT JOIN "UnsealedEvent" u ON u.seq = e.seq ORDER BY e.seq`;
    for (const { seq, isFaulty } of rows) if (isFaulty) yield seq;
    last = rows.length < BATCH_SIZE ? undefined : rows.at(-1)?.seq;
  }
}
