import "server-only";
import type { DashboardFilter, Stage } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { blindToInFacts, ownedBy } from "#server/claims/blindness.ts";
import { type Spelling, selection } from "#server/claims/selection.ts";
import type { Period } from "#server/settings/period.ts";
import { relations } from "./relations.ts";

const { sql } = Prisma;

/** The relations of figures for this viewer and this filter. `selectedClaims` lists the same claims in PostgreSQL. */
export function selectedRelations(viewer: Viewer, filter: DashboardFilter, period: Period): Prisma.Sql {
  const me = numberOf("person", ownedBy(viewer).reviewerId);
  return relations(me, blindToInFacts(viewer), selection(viewer, filter, period, inFacts(me)));
}

/** The number by which facts name a text. */
const numberOf = (kind: string, text: string): Prisma.Sql =>
  sql`(SELECT t.term FROM facts.term t WHERE t.kind = ${kind} AND t.text = ${text})`;

/** The words of the engine of figures for conditions on a claim `c` of `seen`. It holds no withdrawn claims. */
const inFacts = (me: Prisma.Sql): Spelling => ({
  present: sql`TRUE`,
  inWork: sql`NOT c.archived`,
  blind: sql`c.blind`,
  markedFrom: (moment) => sql`c.created >= ${moment.getTime()}`,
  markedBefore: (moment) => sql`c.created < ${moment.getTime()}`,
  in: {
    article: (id) => sql`c.article = (SELECT a.article FROM facts.article a WHERE a.id = ${id}::UUID)`,
    outlet: (outlet) => sql`c.outlet = ${numberOf("outlet", outlet)}`,
    language: (language) => sql`c.language = ${numberOf("language", language)}`,
    affair: (id) =>
      sql`c.article IN (SELECT article FROM facts.article_affair WHERE affair = ${numberOf("affair", id)})`,
    tag: taggedWith,
    type: (type) => sql`c.type = ${type}`,
    claimant: (claimant) => sql`c.claimant = ${numberOf("claimant", claimant)}`,
  },
  standing: (standing) => sql`c.standing = ${standing}`,
  rating: (rating) => sql`c.rating = ${numberOf("rating", rating)}`,
  stage: (stage) => STAGE_REACHED[stage],
  markedBy: (id) => sql`c.marked_by = ${numberOf("person", id)}`,
  workedOnBy: (id, states) => {
    const person = numberOf("person", id);
    const given = states === "any" ? Prisma.empty : sql` AND given IS NOT NULL`;
    return sql`(c.marked_by = ${person} OR c.claim IN (SELECT claim FROM facts.verdict WHERE reviewer = ${person}${given}))`;
  },
  evidence: (health) => restingOn(me, sql`s.health = ${health}`),
});

const STAGE_REACHED: Record<Stage, Prisma.Sql> = {
  rated: sql`c.submitted > 0`,
  enough: sql`c.independent >= c.required`,
  ruled: sql`c.ruled IS NOT NULL`,
  published: sql`c.published IS NOT NULL`,
};

function taggedWith(tag: string): Prisma.Sql {
  const number = numberOf("tag", tag);
  return sql`(c.claim IN (SELECT claim FROM facts.own_tag WHERE tag = ${number})
    OR c.article IN (SELECT article FROM facts.article_tag WHERE tag = ${number}))`;
}

/**
 * Claims with evidence that the viewer may know of, whose source is so. Of merged sources, the first that the viewer may
 * know of stands for all.
 */
const restingOn = (me: Prisma.Sql, isSo: Prisma.Sql): Prisma.Sql => sql`c.claim IN (
  WITH known AS (
    SELECT e.claim, e.source FROM facts.evidence e JOIN facts.verdict v ON v.claim = e.claim AND v.reviewer = e.reviewer
    JOIN seen ON seen.claim = e.claim WHERE e.reviewer = ${me} OR (v.given IS NOT NULL AND NOT seen.blind)
  ), firsts AS (
    SELECT o.group_id, arg_min(o.source, (o.id <> o.group_id, o.id)) AS source FROM facts.source o
    WHERE o.group_id IS NOT NULL AND (o.added_by = ${me} OR o.source IN (SELECT source FROM known)) GROUP BY o.group_id
  )
  SELECT k.claim FROM known k JOIN facts.source cited ON cited.source = k.source
  LEFT JOIN firsts ON firsts.group_id = cited.group_id
  JOIN facts.source s ON s.source = coalesce(firsts.source, cited.source) WHERE ${isSo})`;
