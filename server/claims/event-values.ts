import "server-only";
import type { Prisma } from "#prisma/generated/client.ts";
import { db } from "#server/db/client.ts";

/** Limit of a field of an event in a list, in bytes of its JSON: fifty events stay near a megabyte. */
const MAX_FIELD_BYTES = 4_000;

export type EventValues = {
  before: Prisma.JsonValue;
  after: Prisma.JsonValue;
  /** Names of the fields that changed and are left out on both sides, because they are too long for a list. */
  long: string[];
};

/**
 * The values of events before and after, by number in the log, without long fields. The database leaves them out, so
 * that they are not read. The draft before a submitted verdict is left out too, also for `long`.
 */
export async function shortValues(seqs: bigint[]): Promise<Map<bigint, EventValues>> {
  const rows = await db.$queryRaw<(EventValues & { seq: bigint })[]>`
    SELECT e.seq, fields.before, fields.after, fields.long
    FROM "Event" e CROSS JOIN LATERAL (
      SELECT CASE WHEN jsonb_typeof(e.before) = 'object'
          THEN coalesce(jsonb_object_agg(key, old) FILTER (WHERE old IS NOT NULL AND NOT "isLong"), '{}') END AS before,
        CASE WHEN jsonb_typeof(e.after) = 'object'
          THEN coalesce(jsonb_object_agg(key, new) FILTER (WHERE new IS NOT NULL AND NOT "isLong"), '{}') END AS after,
        coalesce(array_agg(key ORDER BY key) FILTER (WHERE "isLong" AND new IS DISTINCT FROM old), '{}') AS long
      FROM (
        SELECT key, was.value AS old, now.value AS new,
          greatest(octet_length(was.value::text), octet_length(now.value::text)) > ${MAX_FIELD_BYTES} AS "isLong"
        FROM jsonb_each(CASE WHEN jsonb_typeof(e.before) = 'object' AND e.type <> 'verdict.submitted'
            THEN e.before END) was
          FULL JOIN jsonb_each(CASE WHEN jsonb_typeof(e.after) = 'object' THEN e.after END) now USING (key)) changes
    ) fields
    WHERE e.seq = ANY(${seqs.map(String)}::bigint[])`;
  return new Map(rows.map(({ seq, ...values }) => [seq, values]));
}
