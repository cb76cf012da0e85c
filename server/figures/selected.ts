import "server-only";
import type { DashboardFilter, Stage } from "#domain/claim-filter.ts";
import type { CorrectionState } from "#domain/correction-request.ts";
import { can, type Viewer } from "#domain/permissions.ts";
import { Prisma } from "#prisma/generated/client.ts";
import { blindToInFacts, ownedBy } from "#server/claims/blindness.ts";
import { type Spelling, selection } from "#server/claims/selection.ts";
import type { Period } from "#server/settings/period.ts";
import { type Connection, rowsOf } from "./engine.ts";

const { sql, raw } = Prisma;

/**
 * Set what the relations of figures are about: what this viewer may know, and the claims of this filter.
 * `selectedClaims` lists the same claims in PostgreSQL.
 */
export async function selectClaims(
  connection: Connection,
  viewer: Viewer,
  filter: DashboardFilter,
  period: Period,
): Promise<void> {
  const ofVerdicts = (condition: Prisma.Sql) => sql`SELECT set_of(claim) FROM facts.verdict WHERE ${condition}`;
  const ofClaims = (condition: Prisma.Sql) => sql`SELECT set_of(c.claim) FROM facts.claim c WHERE ${condition}`;
  const variables: [name: string, value: Prisma.Sql][] = [
    ["last_claim", sql`(SELECT coalesce(max(claim), 0) FROM facts.claim)`],
    ["me", numberOf("person", ownedBy(viewer).reviewerId)],
    ["sees_all_work", can(viewer, "work.read") ? sql`true` : sql`false`],
    ["own", setOf(ofVerdicts(sql`reviewer = ${ME}`))],
    ["own_drafts", setOf(ofVerdicts(sql`reviewer = ${ME} AND given IS NULL`))],
    ["blind", setOf(ofClaims(blindToInFacts(viewer)))],
    ["selected", setOf(ofClaims(selection(viewer, filter, period, IN_FACTS)))],
    ["known", sql`getvariable('selected') & ~getvariable('blind')`],
  ];
  for (const [name, value] of variables) await rowsOf(connection, sql`SET VARIABLE ${raw(name)} = ${value}`);
}

/** A set of claims, of which an aggregate without rows makes null. */
const setOf = (aggregate: Prisma.Sql): Prisma.Sql =>
  sql`coalesce((${aggregate}), bitstring('0', getvariable('last_claim') + 1))`;

/** The number of the viewer among people; null for somebody who has never done anything. */
const ME = sql`getvariable('me')`;

/** The number by which facts name a text. */
const numberOf = (kind: string, text: string): Prisma.Sql => sql`number_of(${kind}, ${text})`;

/** The words of the engine of figures for conditions on a claim `c`. */
const IN_FACTS: Spelling = {
  present: sql`NOT c.withdrawn`,
  inWork: sql`NOT c.archived`,
  blind: sql`is_in('blind', c.claim)`,
  markedFrom: (moment) => sql`c.created >= ${moment.getTime()}`,
  markedBefore: (moment) => sql`c.created < ${moment.getTime()}`,
  ruledFrom: (moment) => sql`c.ruled >= ${moment.getTime()}`,
  ruledBefore: (moment) => sql`c.ruled < ${moment.getTime()}`,
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
  evidence: (health) => restingOn(sql`s.health = ${health}`),
  kind: (kind) => restingOn(sql`s.kind = ${kind}`),
  sources: (count) => sql`c.sources = ${count}`,
  compared: sql`c.independent >= 2`,
  rated: (id, rating) => {
    const isSo = rating === undefined ? sql`IS NOT NULL` : sql`= ${numberOf("rating", rating)}`;
    return sql`c.claim IN (SELECT claim FROM facts.verdict
      WHERE reviewer = ${numberOf("person", id)} AND given IS NOT NULL AND blind_rating ${isSo})`;
  },
  matched: (
    rater,
    corater,
    isSame,
  ) => sql`c.claim IN (SELECT a.claim FROM facts.verdict a JOIN facts.verdict b ON a.claim = b.claim
    WHERE a.reviewer = ${numberOf("person", rater)} AND b.reviewer = ${numberOf("person", corater)}
      AND a.given IS NOT NULL AND b.given IS NOT NULL AND a.blind_rating ${isSame ? SAME : DIFFERENT} b.blind_rating)`,
  matchedRuling: (
    rater,
    isSame,
  ) => sql`(c.ruled IS NOT NULL AND EXISTS (SELECT 1 FROM facts.verdict v WHERE v.claim = c.claim
    AND v.reviewer = ${numberOf("person", rater)} AND v.given IS NOT NULL AND v.blind_rating ${isSame ? SAME : DIFFERENT} c.rating))`,
  spread: (least) => sql`c.spread >= ${least}`,
  request: (state) => sql`EXISTS (SELECT 1 FROM facts.request q WHERE q.claim = c.claim AND ${REQUEST_STATES[state]}
    AND (NOT is_in('blind', c.claim) OR q.requested_by = ${ME}))`,
  corrected: sql`c.corrected IS NOT NULL`,
  ruled: sql`(c.standing = 'ruled')`,
};

const SAME = sql`=`;
const DIFFERENT = sql`<>`;

/** The conditions of the states of a request `q`. */
export const REQUEST_STATES: Record<CorrectionState, Prisma.Sql> = {
  made: sql`q.made IS NOT NULL`,
  refused: sql`q.made IS NULL AND q.refused`,
  answered: sql`q.made IS NULL AND NOT q.refused AND q.was_answered`,
  asked: sql`q.made IS NULL AND NOT q.refused AND NOT q.was_answered`,
};

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

/** Claims with evidence that the viewer may know of, whose source is so. */
const restingOn = (isSo: Prisma.Sql): Prisma.Sql => sql`c.claim IN (SELECT e.claim FROM known_evidence e
  JOIN stands s ON s.source = e.source WHERE ${isSo})`;
