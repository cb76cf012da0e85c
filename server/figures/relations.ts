import "server-only";

/**
 * The relations of which figures are made. They hold the claims that the filter selects, as the viewer sees them, and
 * what the viewer may know about these. A figure that reads nothing else can neither count a claim that the list leaves
 * out, nor tell what is hidden.
 *
 * They are views over variables of the connection, which `selectClaims` sets: `me`, the number of the viewer among
 * people, `sees_all_work`, and sets of claims, of which `known` has those that are selected and not blind. A set is a
 * string of bits, one for each number of a claim. Looking up a bit costs a fraction of a join, but more than most
 * conditions. The filter is computed once for all figures of a request.
 */
export const RELATIONS_SQL = `
CREATE MACRO set_of(claim) AS bitstring_agg(claim, 0, getvariable('last_claim'));
-- How many claims there are among rows. For a few groups it is several times faster than count(DISTINCT claim).
CREATE MACRO claims_among(claim) AS bit_count(set_of(claim));
CREATE MACRO is_in(name, claim) AS get_bit(getvariable(name), claim) = 1;

-- Whether the viewer may know of evidence, which belongs to the verdict of a reviewer.
CREATE MACRO may_know(claim, reviewer, draft) AS
  reviewer = getvariable('me') OR (reviewer IS NOT NULL AND NOT draft AND NOT is_in('blind', claim));

CREATE VIEW claims AS
  SELECT c.claim, c.article, c.outlet, c.language, c.type, c.claimant, c.marked_by, c.created, c.month, c.blind,
    c.required,
    CASE WHEN c.blind THEN 'open'::standing ELSE c.standing END AS standing,
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
  FROM (SELECT *, is_in('blind', claim) AS blind FROM facts.claim WHERE is_in('selected', claim)) c;

CREATE VIEW verdicts AS
  SELECT v.claim, v.reviewer, v.rating, v.given, v.independent, v.blind_rating FROM facts.verdict v
  WHERE is_in('selected', v.claim)
    AND ((v.given IS NOT NULL AND NOT is_in('blind', v.claim)) OR v.reviewer = getvariable('me'));

-- The claims about whose verdicts the viewer may know everything.
CREATE VIEW known_claims AS
  SELECT c.claim, c.article, c.type, c.month, c.since, c.independent, c.pattern, c.spread FROM facts.claim c
  WHERE is_in('known', c.claim);

-- Independent verdicts, each with the article of its claim and the rating of the ruling, which is null without one.
CREATE VIEW independent_verdicts AS
  SELECT i.* FROM facts.independent i WHERE is_in('known', i.claim);

CREATE VIEW pairs AS
  SELECT p.* FROM facts.pair p WHERE is_in('known', p.claim);

CREATE VIEW known_evidence AS
  SELECT e.* FROM facts.evidence e WHERE may_know(e.claim, e.reviewer, e.draft);

-- Of merged sources, the first that the viewer may know of stands for all.
CREATE VIEW stands AS
  WITH known AS (
    SELECT source FROM known_evidence
    WHERE source IN (SELECT source FROM facts.source WHERE group_id IS NOT NULL)
  ), firsts AS (
    SELECT o.group_id, arg_min(o.source, (o.id <> o.group_id, o.id)) AS source FROM facts.source o
    WHERE o.group_id IS NOT NULL AND (o.added_by = getvariable('me') OR o.source IN (SELECT source FROM known))
    GROUP BY o.group_id
  )
  SELECT s.source, o.source AS stands_for, o.id, o.kind, o.health
  FROM facts.source s LEFT JOIN firsts f ON f.group_id = s.group_id
  JOIN facts.source o ON o.source = coalesce(f.source, s.source);

-- One condition in place of two, because the engine takes each for one that few rows fulfil, and would join the wrong way.
CREATE VIEW evidence AS
  SELECT e.claim, e.reviewer, stands.stands_for AS source, stands.id AS source_id, e.stance, e.taken, e.draft,
    stands.kind, stands.health
  FROM facts.evidence e JOIN stands ON stands.source = e.source
  WHERE CASE WHEN is_in('selected', e.claim) THEN may_know(e.claim, e.reviewer, e.draft) END;

CREATE VIEW ruling_evidence AS
  SELECT e.claim, e.source, e.stance, e.taken FROM facts.evidence e
  WHERE e.reviewer IS NULL AND is_in('selected', e.claim);

CREATE VIEW sources AS
  SELECT s.source, s.id::VARCHAR AS id, s.kind, s.health, s.checked FROM facts.source s
  WHERE s.source IN (SELECT source FROM evidence);

-- The claims with each of their tags, those of their articles too.
CREATE VIEW tagged_claims AS
  SELECT t.tag, c.* FROM claims c JOIN facts.own_tag t ON t.claim = c.claim
  UNION ALL SELECT t.tag, c.* FROM claims c JOIN facts.article_tag t ON t.article = c.article;

CREATE VIEW requests AS
  SELECT q.claim, q.requested, q.answered, q.was_answered, q.refused, q.made FROM facts.request q
  WHERE is_in('selected', q.claim) AND (NOT is_in('blind', q.claim) OR q.requested_by = getvariable('me'));

CREATE VIEW corrections AS SELECT k.* FROM facts.correction k WHERE is_in('selected', k.claim);

CREATE VIEW articles AS
  SELECT a.article, a.id::VARCHAR AS id, a.outlet, a.language, a.archived, a.required FROM facts.article a;

-- Open assignments, whatever the filter selects: those of openTasks in PostgreSQL, which says why. Verdicts are joined
-- with the few assignments that are left, and not the other way round.
CREATE VIEW open_assignments AS
  WITH live AS MATERIALIZED (
    SELECT g.assignment, g.claim, g.person, g.due FROM facts.assignment g JOIN facts.article a ON a.article = g.article
    LEFT JOIN facts.claim c ON c.claim = g.claim
    WHERE g.done IS NULL AND NOT g.withdrawn AND NOT a.archived
      AND (getvariable('sees_all_work') OR g.person = getvariable('me'))
      AND (g.claim IS NULL OR (NOT c.withdrawn AND c.standing <> 'ruled'))
  ), ended AS (
    SELECT l.assignment FROM facts.verdict v JOIN live l ON l.claim = v.claim AND l.person = v.reviewer
    WHERE v.given IS NOT NULL AND (l.person = getvariable('me') OR NOT is_in('blind', l.claim))
  )
  SELECT person, due FROM live WHERE assignment NOT IN (SELECT assignment FROM ended);

CREATE VIEW ratings AS SELECT rating, key, value, position, slot FROM facts.rating;
`;
