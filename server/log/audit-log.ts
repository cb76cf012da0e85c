import "server-only";
import * as z from "zod";
import { type AuditEntry, type AuditExport, type AuditFilter, typesOfKind } from "#domain/audit-log.ts";
import { csvRow } from "#domain/exports/csv-cell.ts";
import { can, permit, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { blindTo, fromClaims, ownedBy } from "#server/claims/blindness.ts";
import { TELLS_JUDGEMENT } from "#server/claims/seen-events.ts";
import { db } from "#server/db/client.ts";
import { cursorFormat, pageOf } from "#server/db/cursor.ts";
import { periodOf } from "#server/settings/period.ts";

/** Events on one page. */
export const AUDIT_PAGE_SIZE = 100;

/** Events that one query of an export reads. */
const BATCH_SIZE = 1_000;

const ONLY_ADMINS = "Only admins can read the log.";

/** A page ends at the number of its last event. */
const CURSOR = cursorFormat(z.int().min(1));

const { sql } = Prisma;

type Selection = Omit<AuditFilter, "after">;
type Row = Omit<AuditEntry, "at" | "actor" | "object"> & {
  at: Date;
  actorId: string | null;
  actorName: string | null;
  objectType: string;
  objectId: string;
  objectName: string | null;
};

/** A page of the log, newest first. */
export async function auditLog(
  viewer: Viewer,
  { after, ...selection }: AuditFilter,
): Promise<{ events: AuditEntry[]; nextCursor?: string }> {
  permit(can(viewer, "audit.read"), ONLY_ADMINS);
  const rows = await entries(viewer, selection, CURSOR.decode(after), AUDIT_PAGE_SIZE + 1);
  const { page, next } = pageOf(rows, AUDIT_PAGE_SIZE, ({ number }) => CURSOR.encode(number));
  return { events: page, ...next };
}

/** The log as a file, newest first, read while it is sent. */
export function auditFile(viewer: Viewer, { format, ...selection }: AuditExport): AsyncGenerator<string> {
  permit(can(viewer, "audit.read"), ONLY_ADMINS);
  return format === "csv" ? csvOf(viewer, selection) : linesOf(viewer, selection);
}

const COLUMNS = [
  "number",
  "at",
  "type",
  "actor_id",
  "actor",
  "object_type",
  "object_id",
  "object",
  "article_id",
  "claim_id",
];

async function* csvOf(viewer: Viewer, selection: Selection): AsyncGenerator<string> {
  yield csvRow(COLUMNS);
  for await (const batch of batches(viewer, selection))
    yield batch
      .map(({ number, at, type, actor, object, articleId, claimId }) =>
        csvRow([
          ...[number, at, type, actor?.id ?? null, actor?.name ?? null],
          ...[object.type, object.id, object.name, articleId, claimId],
        ]),
      )
      .join("");
}

async function* linesOf(viewer: Viewer, selection: Selection): AsyncGenerator<string> {
  for await (const batch of batches(viewer, selection))
    yield batch.map((entry) => `${JSON.stringify(entry)}\n`).join("");
}

async function* batches(viewer: Viewer, selection: Selection): AsyncGenerator<AuditEntry[]> {
  for (let before: number | null | undefined = null; before !== undefined; ) {
    const batch: AuditEntry[] = await entries(viewer, selection, before, BATCH_SIZE);
    if (batch.length > 0) yield batch;
    before = batch.length === BATCH_SIZE ? batch.at(-1)?.number : undefined;
  }
}

async function entries(viewer: Viewer, selection: Selection, before: number | null, limit: number) {
  const conditions = [knownTo(viewer), ...(await conditionsOf(selection))];
  if (before !== null) conditions.push(sql`e.seq < ${before}`);
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.seq::float8 AS number, e.at, e.type, e."actorId", a.name AS "actorName", e."objectType", e."objectId",
      o.name AS "objectName", e."articleId", e."claimId"
    FROM "Event" e LEFT JOIN "Person" a ON a.id = e."actorId"
      LEFT JOIN "Person" o ON e."objectType" = 'person' AND o.id::text = e."objectId"
    WHERE ${Prisma.join(conditions, " AND ")} ORDER BY e.seq DESC LIMIT ${limit}`;
  return rows.map(entryOf);
}

/** Drafts of others are unknown to everybody, and how they judge a claim to who is blind on it. */
function knownTo(viewer: Viewer): Prisma.Sql {
  const isBlind = sql`EXISTS (SELECT FROM ${fromClaims(viewer)} WHERE c.id = e."claimId" AND ${blindTo(viewer)})`;
  return sql`(e."actorId" IS NOT DISTINCT FROM ${ownedBy(viewer).reviewerId}::uuid
    OR NOT (e.type = 'verdict.drafted' OR (${TELLS_JUDGEMENT} AND ${isBlind})))`;
}

async function conditionsOf({ person, kind, object, from, to }: Selection): Promise<Prisma.Sql[]> {
  const { begin, end } = await periodOf({ from, to });
  const at = object?.indexOf(":") ?? 0;
  return [
    ...(person ? [sql`e."actorId" IN (${idsOf(person)})`] : []),
    ...(kind ? [sql`e.type = ANY(${typesOfKind(kind)})`] : []),
    ...(object ? [sql`e."objectType" = ${object.slice(0, at)} AND e."objectId" = ${object.slice(at + 1)}`] : []),
    ...(begin ? [sql`e.at >= ${begin}`] : []),
    ...(end ? [sql`e.at < ${end}`] : []),
  ];
}

const idsOf = (person: string) =>
  sql`SELECT p.id FROM "Person" p WHERE p.email = lower(${person}) OR lower(p.name) = lower(${person})`;

const entryOf = ({ at, actorId, actorName, objectType, objectId, objectName, ...entry }: Row): AuditEntry => ({
  ...entry,
  at: at.toISOString(),
  actor: actorId === null ? null : { id: actorId, name: actorName ?? "" },
  object: { type: objectType, id: objectId, name: objectName },
});
