import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { db, Transaction } from "#server/db/client.ts";
import { parseTimes, type TimeColumns } from "#server/db/json-times.ts";
import { blindTo, fromClaims, ownedBy } from "./blindness.ts";
import type { TitledClaimRow, VerdictRow } from "./rows.ts";

const { sql } = Prisma;

/**
 * These claims in any order, with their parts and the verdicts that the viewer may see, by one statement. PostgreSQL
 * makes one JSON value of each claim, which is parsed several times faster than a row of each of its parts.
 */
export async function readClaimRows(
  database: Transaction | typeof db,
  viewer: Viewer,
  ids: string[],
): Promise<TitledClaimRow[]> {
  const person = { ...viewer, id: ownedBy(viewer).reviewerId };
  const rows = await database.$queryRaw<{ row: string }[]>`
    SELECT to_json(found)::text AS row FROM (
      SELECT c.*, ${personWith(sql`c."createdById"`)} AS "createdBy", ${ARTICLE} AS article, ${ANCHORS} AS anchors,
        ${CLUSTER} AS cluster, ${RULING} AS ruling, ${verdictsSeenBy(person)} AS verdicts
      FROM ${fromClaims(person)} WHERE c.id = ANY(${ids}::uuid[])) found`;
  return rows.map(({ row }) => withTimes(JSON.parse(row)));
}

const personWith = (id: Prisma.Sql) => sql`(SELECT to_json(p) FROM (SELECT id, name FROM "Person" WHERE id = ${id}) p)`;

const ARTICLE = sql`(SELECT to_json(a) FROM (
  SELECT "requiredVerdicts", "currentVersion", "archivedAt", id, title, outlet, language, "publishedAt"
  FROM "Article" WHERE id = c."articleId") a)`;

const CLUSTER = sql`(SELECT to_json(k) FROM (SELECT id, statement FROM "Cluster" WHERE id = c."clusterId") k)`;

/** The newest one only. */
const ANCHORS = sql`ARRAY(SELECT to_json(a) FROM "Anchor" a WHERE a."claimId" = c.id ORDER BY a."versionNumber" DESC LIMIT 1)`;

const CITED_SOURCES = sql`(
  SELECT id, version, url, "urlKey", title, publisher, author, "publishedAt", kind, "detailsState" FROM "Source")`;

const evidenceIn = (table: Prisma.Sql, condition: Prisma.Sql) => sql`ARRAY(SELECT to_json(piece) FROM (
  SELECT e.*, to_json(s) AS source FROM ${table} e JOIN ${CITED_SOURCES} s ON s.id = e."sourceId"
  WHERE ${condition} ORDER BY e.position) piece)`;

const RULING = sql`(SELECT to_json(given) FROM (
  SELECT r.*, ${personWith(sql`r."ruledById"`)} AS "ruledBy",
    ${evidenceIn(sql`"RulingEvidence"`, sql`e."claimId" = r."claimId"`)} AS evidence
  FROM "Ruling" r WHERE r."claimId" = c.id) given)`;

/**
 * The viewer's own verdict, and others' submitted ones where the viewer is not blind, the earliest first. The condition
 * on the claim is tested before any of the others' verdicts is read.
 */
const verdictsSeenBy = (viewer: Viewer) => sql`ARRAY(SELECT to_json(given) FROM (
  SELECT v.*, ${personWith(sql`v."reviewerId"`)} AS reviewer,
    ${evidenceIn(sql`"Evidence"`, sql`e."verdictId" = v.id`)} AS evidence
  FROM (
    SELECT * FROM "Verdict" WHERE "claimId" = c.id AND "reviewerId" = ${viewer.id}::uuid
    UNION ALL
    SELECT * FROM "Verdict" WHERE "claimId" = c.id AND "reviewerId" <> ${viewer.id}::uuid AND state = 'submitted'
      AND NOT ${blindTo(viewer)}) v
  ORDER BY v."createdAt", v.id) given)`;

function withTimes(claim: TitledClaimRow): TitledClaimRow {
  const { article, ruling, verdicts } = claim;
  parseTimes(claim, CLAIM_TIMES);
  parseTimes(article, ARTICLE_TIMES);
  if (ruling) parseTimes(ruling, RULING_TIMES);
  for (const verdict of verdicts) parseTimes(verdict, VERDICT_TIMES);
  for (const { evidence } of ruling ? [ruling, ...verdicts] : verdicts) {
    for (const piece of evidence) parseTimes(piece, EVIDENCE_TIMES);
  }
  return claim;
}

const CLAIM_TIMES: TimeColumns<TitledClaimRow> = {
  createdAt: true,
  updatedAt: true,
  withdrawnAt: true,
  standingSince: true,
};
const ARTICLE_TIMES: TimeColumns<TitledClaimRow["article"]> = { publishedAt: true, archivedAt: true };
const RULING_TIMES: TimeColumns<NonNullable<TitledClaimRow["ruling"]>> = { ruledAt: true };
const VERDICT_TIMES: TimeColumns<VerdictRow> = {
  createdAt: true,
  updatedAt: true,
  submittedAt: true,
  withdrawnAt: true,
};
const EVIDENCE_TIMES: TimeColumns<VerdictRow["evidence"][number]> = { elsewhereAt: true };
