import "server-only";
import type { Viewer } from "#domain/permissions.ts";
import type { SourceFilter } from "#domain/source/source-filter.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { containsAll, SEARCHED } from "#server/db/like.ts";
import { isKnownSource, isKnownVerdict } from "#server/verdicts/scope.ts";
import { isFirstKnown, MEMBERS } from "./same-source.ts";

const { sql } = Prisma;

/**
 * The condition for sources `s` of the library that the filter selects and that the viewer may know of. Of sources that
 * were merged it has one.
 */
export function selectedSources(
  viewer: Viewer,
  { q, kind, publisher, health, stance, citedBy }: Partial<SourceFilter>,
): Prisma.Sql {
  const conditions: Prisma.Sql[] = [];
  if (kind) conditions.push(sql`s.kind = ${kind}::"SourceKind"`);
  if (publisher) conditions.push(sql`s.publisher = ${publisher}`);
  if (health === "unchecked") conditions.push(sql`s.health IS NULL`);
  else if (health) conditions.push(sql`s.health = ${health}::"CheckResult"`);
  if (q?.trim()) conditions.push(containsAll(SEARCHED.source, q.trim().split(/\s+/)));
  if (stance || citedBy) conditions.push(citedWith(viewer, { stance, citedBy }));
  conditions.push(isFirstKnown(viewer));
  conditions.push(sql`(s."addedById" = ${viewer.id}::uuid OR ${isKnownSource(viewer)})`);
  return Prisma.join(conditions, " AND ");
}

/** Cited with this stance or by this person, in a verdict that the viewer may know of, on a claim that counts. */
function citedWith(viewer: Viewer, { stance, citedBy }: Pick<Partial<SourceFilter>, "stance" | "citedBy">): Prisma.Sql {
  const conditions = [sql`k."withdrawnAt" IS NULL`];
  if (stance) conditions.push(sql`e.stance = ${stance}::"Stance"`);
  if (citedBy) conditions.push(sql`v."reviewerId" = ${citedBy}::uuid`);
  conditions.push(isKnownVerdict(viewer));
  return sql`EXISTS (
    SELECT FROM ${MEMBERS} JOIN "Evidence" e ON e."sourceId" = member.id
      JOIN "Verdict" v ON v.id = e."verdictId" JOIN "Claim" k ON k.id = v."claimId"
    WHERE ${Prisma.join(conditions, " AND ")})`;
}
