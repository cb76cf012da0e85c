import "server-only";
import { Prisma } from "#prisma/generated/client.ts";

const { sql } = Prisma;

/** What the viewer may know: their number among people, and whether they are blind on a claim `c`. */
type Seen = { me: Prisma.Sql; blind: Prisma.Sql; selected: Prisma.Sql; seesAllWork: boolean };

/**
 * The relations of which figures are made. They hold the claims that the filter selects, as the viewer sees them, and
 * what the viewer may know about these. A figure that reads nothing else can neither count a claim that the list leaves
 * out, nor tell what is hidden.
 */
export function relations({ me, blind, selected, seesAllWork }: Seen): Prisma.Sql {
  return sql`WITH mine AS NOT MATERIALIZED (
    SELECT claim, given FROM facts.verdict WHERE reviewer = ${me}
  ), seen AS NOT MATERIALIZED (
    SELECT c.*, ${blind} AS blind FROM facts.claim c LEFT JOIN mine ON mine.claim = c.claim
  ), known_in_groups AS NOT MATERIALIZED (
    SELECT e.source FROM facts.evidence e JOIN seen c ON c.claim = e.claim
    WHERE e.source IN (SELECT source FROM facts.source WHERE group_id IS NOT NULL)
      AND (e.reviewer = ${me} OR (NOT c.blind AND e.reviewer IS NOT NULL AND NOT e.draft))
  ), firsts AS NOT MATERIALIZED (
    SELECT o.group_id, arg_min(o.source, (o.id <> o.group_id, o.id)) AS source FROM facts.source o
    WHERE o.group_id IS NOT NULL AND (o.added_by = ${me} OR o.source IN (SELECT source FROM known_in_groups))
    GROUP BY o.group_id
  ), stands AS NOT MATERIALIZED (
    SELECT s.source, coalesce(f.source, s.source) AS stands_for
    FROM facts.source s LEFT JOIN firsts f ON f.group_id = s.group_id
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
    SELECT e.claim, e.reviewer, stands.stands_for AS source, e.stance, e.taken, e.draft,
      s.kind, s.health
    FROM facts.evidence e JOIN claims c ON c.claim = e.claim JOIN stands ON stands.source = e.source
    JOIN facts.source s ON s.source = stands.stands_for
    WHERE e.reviewer = ${me} OR (NOT c.blind AND e.reviewer IS NOT NULL AND NOT e.draft)
  ), ruling_evidence AS NOT MATERIALIZED (
    SELECT e.claim, e.source, e.stance, e.taken FROM facts.evidence e JOIN claims c ON c.claim = e.claim
    WHERE e.reviewer IS NULL
  ), sources AS NOT MATERIALIZED (
    SELECT s.source, s.id::VARCHAR AS id, s.kind, s.health, s.checked FROM facts.source s
    WHERE s.source IN (SELECT source FROM evidence)
  ), claim_tags AS NOT MATERIALIZED (
    SELECT t.claim, t.tag FROM facts.own_tag t JOIN claims c ON c.claim = t.claim
    UNION ALL SELECT c.claim, t.tag FROM claims c JOIN facts.article_tag t ON t.article = c.article
  ), requests AS NOT MATERIALIZED (
    SELECT q.claim, q.requested, q.answered, q.was_answered, q.refused, q.made
    FROM facts.request q JOIN claims c ON c.claim = q.claim WHERE NOT c.blind OR q.requested_by = ${me}
  ), corrections AS NOT MATERIALIZED (
    SELECT k.* FROM facts.correction k JOIN claims c ON c.claim = k.claim
  ), articles AS NOT MATERIALIZED (
    SELECT a.article, a.id::VARCHAR AS id, a.outlet, a.language, a.archived, a.required FROM facts.article a
  ), assignments AS NOT MATERIALIZED (
    SELECT g.article, g.claim, g.person, g.due, g.created, g.done FROM facts.assignment g
    WHERE NOT g.withdrawn AND (${seesAllWork} OR g.person = ${me})
      AND (g.claim IN (SELECT claim FROM claims) OR (g.claim IS NULL AND g.article IN (SELECT article FROM claims)))
  ), ratings AS NOT MATERIALIZED (
    SELECT rating, key, value, position, slot FROM facts.rating
  )
`;
}
