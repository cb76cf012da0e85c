import "server-only";
import type { X509Certificate } from "node:crypto";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { DerError } from "./der.ts";
import { checkToken } from "./token.ts";

/** Stamps that one query reads, each of up to some ten kilobytes. */
const BATCH_SIZE = 200;

const FIRST_ID = "00000000-0000-0000-0000-000000000000";

type Row = {
  id: string;
  snapshotId: string | null;
  position: string | null;
  sha256: string;
  token: string;
  at: Date;
  /** The hash that the snapshot or the log has now. */
  present: string | null;
};

/**
 * Check every time stamp: that it is one of its hash, and that the snapshot or the log at its position still has this
 * hash. Calls `onFault` with a sentence for each fault. Returns how many there are and the time of the last of the log.
 */
export async function verifyStamps(
  viewer: Viewer,
  roots: X509Certificate[],
  onFault: (fault: string) => void,
): Promise<{ count: number; logStampedAt: Date | null }> {
  permit(can(viewer, "people.manage"), "Only admins can check the time stamps.");
  let count = 0;
  let logStampedAt: Date | null = null;
  for (let last: string | undefined = FIRST_ID; last !== undefined; ) {
    const rows: Row[] = await readStamps(last);
    for (const row of rows) {
      const fault = faultOf(row, roots);
      if (fault) onFault(fault);
      else if (row.position !== null && (logStampedAt === null || row.at > logStampedAt)) logStampedAt = row.at;
    }
    count += rows.length;
    last = rows.at(-1)?.id;
  }
  return { count, logStampedAt };
}

const readStamps = (after: string) => db.$queryRaw<Row[]>`
  SELECT t.id::text AS id, t."snapshotId"::text AS "snapshotId", t.position::text AS position, t.sha256, t.at,
    encode(t.token, 'base64') AS token, coalesce(s.sha256, e.hash) AS present
  FROM "TimeStamp" t LEFT JOIN "Snapshot" s ON s.id = t."snapshotId" LEFT JOIN "EventSeal" e ON e.position = t.position
  WHERE t.id > ${after}::uuid ORDER BY t.id LIMIT ${BATCH_SIZE}`;

function faultOf(row: Row, roots: X509Certificate[]): string | null {
  const subject = row.position === null ? `snapshot ${row.snapshotId}` : `the log up to position ${row.position}`;
  try {
    const { at } = checkToken(Buffer.from(row.token, "base64"), { sha256: row.sha256, roots });
    if (at.getTime() !== row.at.getTime()) return `The time stamp of ${subject} is of another time than its row says.`;
  } catch (error) {
    const reason = error instanceof DerError ? error.message : "It cannot be read.";
    return `The time stamp of ${subject} is not valid: ${reason}`;
  }
  if (row.present === row.sha256) return null;
  if (row.present === null) return `The time stamp of ${subject} is of something that is no longer there.`;
  return `The time stamp of ${subject} is of another hash than it has now: it was changed after ${row.at.toISOString()}.`;
}
