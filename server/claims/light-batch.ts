import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";
import { blindTo, fromClaims, ownedBy } from "./blindness.ts";

const { sql } = Prisma;

/** Bytes of claims that are read at once. To read and write them takes a few hundredths of a second. */
const MAX_BATCH_BYTES = 2_000_000;

/**
 * The first of these claims whose parts are together about two megabytes, at least one. A claim can have a megabyte by
 * itself: its passage can be a whole article, and its verdicts have long rationales and quotations. Verdicts that the
 * viewer may not see do not count, because the length of a batch would disclose them.
 */
export async function lightBatch(tx: Transaction, viewer: Viewer, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const person = { ...viewer, id: ownedBy(viewer).reviewerId };
  const rows = await tx.$queryRaw<{ id: string; bytes: number }[]>`
    SELECT c.id, (passage.bytes + coalesce(given.bytes, 0) + coalesce(ruled.bytes, 0))::float8 AS bytes
    FROM ${fromClaims(person)}
      CROSS JOIN LATERAL (${passageBytes}) passage
      CROSS JOIN LATERAL (${verdictBytes(person)}) given
      CROSS JOIN LATERAL (${rulingBytes}) ruled
    WHERE c.id = ANY(${ids}::uuid[])`;
  const bytes = new Map(rows.map((row) => [row.id, row.bytes]));
  let total = 0;
  const tooMany = ids.findIndex((id, index) => {
    total += bytes.get(id) ?? 0;
    return index > 0 && total > MAX_BATCH_BYTES;
  });
  return tooMany < 0 ? ids : ids.slice(0, tooMany);
}

// octet_length of a text and pg_column_size do not decompress the value. JSON compresses to about half.

const passageBytes = sql`SELECT octet_length(exact) + coalesce(octet_length("ownExact"), 0) AS bytes FROM "Anchor"
  WHERE "claimId" = c.id ORDER BY "versionNumber" DESC LIMIT 1`;

const verdictBytes = (viewer: Viewer) => sql`
  SELECT sum(octet_length(v."rationaleText") + 2 * pg_column_size(v.rationale) + octet_length(v."restsOn")
    + (${evidenceBytes(sql`"Evidence"`, sql`e."verdictId" = v.id`)})) AS bytes
  FROM "Verdict" v WHERE v."claimId" = c.id
    AND (v."reviewerId" = ${viewer.id}::uuid OR (v.state = 'submitted' AND NOT ${blindTo(viewer)}))`;

const evidenceBytes = (table: Prisma.Sql, condition: Prisma.Sql) => sql`
  SELECT coalesce(sum(1000 + coalesce(octet_length(e.quote), 0) + coalesce(octet_length(e.note), 0)), 0)
  FROM ${table} e WHERE ${condition}`;

const rulingBytes = sql`SELECT sum(octet_length(r."restsOn") + coalesce(octet_length(r.explanation), 0)
    + (${evidenceBytes(sql`"RulingEvidence"`, sql`e."claimId" = r."claimId"`)})) AS bytes
  FROM "Ruling" r WHERE r."claimId" = c.id`;
