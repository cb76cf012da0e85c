-- Plainer descriptions of the default ratings. A newsroom that has people keeps the descriptions that they know.
UPDATE "Rating" AS rating SET description = plainer.description
FROM (VALUES
  ('mostly-false', 'Partly right, but misleading as a whole.'),
  ('mixed', 'About as much is right as wrong.'),
  ('mostly-true', 'Right on the whole, with a detail wrong or missing.'),
  ('true', 'The evidence supports the claim.'),
  ('unproven', 'The public evidence neither supports nor contradicts the claim.'),
  ('not-checkable', 'An opinion, a prediction or a statement that cannot be tested.')
) AS plainer (key, description)
WHERE rating.key = plainer.key AND NOT EXISTS (SELECT FROM "Person");
