import { query } from "#scripts/postgres/query.mjs";

/** A write that the server has acknowledged. `text` is the statement of the claim or the rationale of the verdict. */
export type Write = { object: "claim" | "verdict"; claimId: string; writerId: string; version: number; text: string };

/**
 * A line for each acknowledged write that was lost: two writers got the same version, the log has no event of it, or
 * the row has another text although no later version exists.
 */
export async function lostWrites(databaseUrl: string, writes: Write[]): Promise<string[]> {
  const [events, stored] = [await query(databaseUrl, EVENTS), await query(databaseUrl, ROWS)];
  return [...givenTwice(writes), ...unlogged(writes, events.rows), ...overwritten(writes, stored.rows)];
}

const EVENTS = `SELECT "objectType" AS object, "claimId", "actorId" AS "writerId", (after->>'version')::int AS version,
  coalesce(after->>'statement', after->>'rationale') AS text FROM "Event" WHERE "objectType" IN ('claim', 'verdict')`;

const ROWS = `SELECT 'claim' AS object, id AS "claimId", "createdById" AS "writerId", version, statement AS text FROM "Claim"
  UNION ALL SELECT 'verdict', "claimId", "reviewerId", version, "rationaleText" FROM "Verdict"`;

const nameOf = ({ object, claimId, writerId }: Write) =>
  `${object} ${claimId}${object === "verdict" ? ` of ${writerId}` : ""}`;
const versionOf = (write: Write) => `version ${write.version} of ${nameOf(write)}`;

function givenTwice(writes: Write[]): string[] {
  const seen = new Map<string, Write>();
  return writes.flatMap((write) => {
    const other = seen.get(versionOf(write));
    seen.set(versionOf(write), write);
    return other && other.text !== write.text ? [`${versionOf(write)} was acknowledged to two writers`] : [];
  });
}

function unlogged(writes: Write[], events: Write[]): string[] {
  const logged = new Map(events.map((event) => [versionOf(event), event]));
  return writes.flatMap((write) => {
    const event = logged.get(versionOf(write));
    const isThere = event?.text === write.text && event.writerId === write.writerId;
    return isThere ? [] : [`${versionOf(write)} is not in the log`];
  });
}

function overwritten(writes: Write[], rows: Write[]): string[] {
  const stored = new Map(rows.map((row) => [nameOf(row), row]));
  return writes.flatMap((write) => {
    const row = stored.get(nameOf(write));
    if (!row || row.version < write.version) return [`${versionOf(write)} is not stored`];
    return row.version === write.version && row.text !== write.text ? [`${versionOf(write)} has another text`] : [];
  });
}
