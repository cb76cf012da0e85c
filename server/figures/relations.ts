import "server-only";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/**
 * The relations of which figures are made. They hold the claims that the filter selects, as the viewer sees them, and
 * what the viewer may know about these. A figure that reads nothing else can neither count a claim that the list leaves
 * out, nor tell what is hidden.
 */
export function relations(me: Prisma.Sql, blind: Prisma.Sql, selected: Prisma.Sql): Prisma.Sql {
  return sql`WITH mine AS NOT MATERIALIZED (
    SELECT claim, given FROM facts.verdict WHERE reviewer = ${me}
  ), seen AS NOT MATERIALIZED (
    SELECT c.*, ${blind} AS blind FROM facts.claim c LEFT JOIN mine ON mine.claim = c.claim
  ), claims AS NOT MATERIALIZED (
    SELECT c.claim, c.article, c.outlet, c.language, c.type, c.claimant, c.marked_by, c.created, c.blind, c.required,
      CASE WHEN c.blind THEN 'open' ELSE c.standing END AS standing,
      CASE WHEN c.blind THEN c.created ELSE c.since END AS since,
      CASE WHEN NOT c.blind THEN c.rating END AS rating,
      CASE WHEN NOT c.blind THEN c.submitted END AS submitted,
      CASE WHEN NOT c.blind THEN c.independent END AS independent,
      CASE WHEN NOT c.blind THEN c.first_verdict END AS first_verdict,
      CASE WHEN NOT c.blind THEN c.enough END AS enough,
      c.ruled_by, c.ruled, c.published, c.corrected,
      CASE WHEN NOT c.blind THEN c.sources END AS sources,
      CASE WHEN NOT c.blind THEN c.spread END AS spread,
      CASE WHEN NOT c.blind THEN c.pattern END AS pattern
    FROM seen c WHERE ${selected}
  ), verdicts AS NOT MATERIALIZED (
    SELECT v.claim, v.reviewer, v.rating, v.given, v.independent, v.blind_rating
    FROM facts.verdict v JOIN claims c ON c.claim = v.claim
    WHERE (NOT c.blind AND v.given IS NOT NULL) OR v.reviewer = ${me}
  ), pairs AS NOT MATERIALIZED (
    SELECT p.* FROM facts.pair p JOIN claims c ON c.claim = p.claim WHERE NOT c.blind
  ), evidence AS NOT MATERIALIZED (
    SELECT e.claim, e.reviewer, e.source, e.stance, e.taken, v.given IS NULL AND e.reviewer IS NOT NULL AS draft
    FROM facts.evidence e JOIN claims c ON c.claim = e.claim
    LEFT JOIN facts.verdict v ON v.claim = e.claim AND v.reviewer = e.reviewer
    WHERE (NOT c.blind AND (v.given IS NOT NULL OR e.reviewer IS NULL)) OR e.reviewer = ${me}
  ), claim_tags AS NOT MATERIALIZED (
    SELECT t.claim, t.tag FROM facts.own_tag t JOIN claims c ON c.claim = t.claim
    UNION ALL SELECT c.claim, t.tag FROM claims c JOIN facts.article_tag t ON t.article = c.article
  ), requests AS NOT MATERIALIZED (
    SELECT q.* FROM facts.request q JOIN claims c ON c.claim = q.claim
  ), corrections AS NOT MATERIALIZED (
    SELECT k.* FROM facts.correction k JOIN claims c ON c.claim = k.claim
  ), articles AS NOT MATERIALIZED (
    SELECT a.article, a.id::VARCHAR AS id, a.outlet, a.language, a.archived, a.required FROM facts.article a
    WHERE a.article IN (SELECT article FROM claims)
  ), ratings AS NOT MATERIALIZED (
    SELECT rating, key, value, position, slot FROM facts.rating
  )
`;
}
