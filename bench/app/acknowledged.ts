import pg from "pg";

/** A write the server said it has stored: which version of which claim or verdict, and what it says. */
export type Write = { object: "claim" | "verdict"; claimId: string; writerId: string; version: number; says: string };

/**
 * What is wrong with acknowledged writes, a line each: one that two writers were given, one without its event in the
 * log, one that is not what the row says though nothing came after it. Empty when nothing was lost.
 */
export async function lostWrites(databaseUrl: string, writes: Write[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: events } = await client.query<Write>(EVENTS);
    const { rows } = await client.query<Write>(ROWS);
    return [...twice(writes), ...unlogged(writes, events), ...overwritten(writes, rows)];
  } finally {
    await client.end();
  }
}

const EVENTS = `SELECT "objectType" AS object, "claimId", "actorId" AS "writerId", (after->>'version')::int AS version,
  coalesce(after->>'statement', after->>'rationale') AS says FROM "Event" WHERE "objectType" IN ('claim', 'verdict')`;

const ROWS = `SELECT 'claim' AS object, id AS "claimId", "createdById" AS "writerId", version, statement AS says FROM "Claim"
  UNION ALL SELECT 'verdict', "claimId", "reviewerId", version, "rationaleText" FROM "Verdict"`;

/** The thing itself: of a claim there is one, of verdicts one a reviewer. */
const nameOf = ({ object, claimId, writerId }: Write) =>
  `${object} ${claimId}${object === "verdict" ? ` of ${writerId}` : ""}`;
const versionOf = (write: Write) => `version ${write.version} of ${nameOf(write)}`;

function twice(writes: Write[]): string[] {
  const seen = new Map<string, Write>();
  return writes.flatMap((write) => {
    const other = seen.get(versionOf(write));
    seen.set(versionOf(write), write);
    return other && other.says !== write.says ? [`${versionOf(write)} was given to two writers`] : [];
  });
}

function unlogged(writes: Write[], events: Write[]): string[] {
  const logged = new Map(events.map((event) => [versionOf(event), event]));
  return writes.flatMap((write) => {
    const event = logged.get(versionOf(write));
    const isThere = event?.says === write.says && event.writerId === write.writerId;
    return isThere ? [] : [`${versionOf(write)} is not in the log`];
  });
}

function overwritten(writes: Write[], rows: Write[]): string[] {
  const stored = new Map(rows.map((row) => [nameOf(row), row]));
  return writes.flatMap((write) => {
    const row = stored.get(nameOf(write));
    if (!row || row.version < write.version) return [`${versionOf(write)} is not stored`];
    return row.version === write.version && row.says !== write.says ? [`${versionOf(write)} says something else`] : [];
  });
}
