import { v7 as newId } from "uuid";
import type { Viewer } from "#domain/permissions.ts";
import { rationaleFromText } from "#domain/rationale.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markWords } from "./claims.ts";

type Size = {
  /** Paragraphs of sixty words, each with claims on its first words. */
  paragraphs: number;
  claimsInParagraph: number;
  /** UTF-16 units of each rationale. */
  rationaleLength: number;
};

/** An article with many claims, each with submitted verdicts of these people, stored by the database itself. */
export async function largeArticle(
  reviewers: [Viewer, Viewer],
  { paragraphs, claimsInParagraph, rationaleLength }: Size,
) {
  const names = Array.from({ length: paragraphs * claimsInParagraph }, (_, index) => `w${index}.`);
  const lines = Array.from({ length: paragraphs }, (_, index) => {
    const own = names.slice(index * claimsInParagraph, (index + 1) * claimsInParagraph);
    return [...own, ...Array.from({ length: 60 - own.length }, (_, word) => `harbour${(index * word) % 997}`)].join(
      " ",
    );
  });
  const [first] = reviewers;
  const article = await articleOfLines(first, lines);
  for (let from = 0; from < names.length; from += 500) await markWords(first, article, names.slice(from, from + 500));
  // Words in no order, so that they compress like prose.
  const words = Array.from({ length: rationaleLength / 8 }, (_, index) =>
    ((index * 7919 + 13) % 99_991).toString(36).padStart(7),
  );
  const rationale = words.join(" ");
  const document = JSON.stringify(rationaleFromText(rationale));
  const source = newId();
  await db.$executeRaw`INSERT INTO "Source" (id, title, kind, "addedById", "updatedAt")
    VALUES (${source}::uuid, 'Gauge', 'data', ${first.id}::uuid, now())`;
  for (const reviewer of reviewers)
    await db.$executeRaw`WITH given AS (
      INSERT INTO "Verdict" (id, "claimId", "reviewerId", state, "ratingKey", confidence, rationale, "rationaleText",
        "madeOnVersion", "restsOn", "restsOnStatement", "restsOnClaimant", "lastInput", "submittedAt", "updatedAt")
      SELECT gen_random_uuid(), c.id, ${reviewer.id}::uuid, 'submitted', 'false', 0.9, ${document}::jsonb, ${rationale},
        1, a.exact, c.statement, c.claimant, '', now(), now()
      FROM "Claim" c JOIN "Anchor" a ON a."claimId" = c.id WHERE c."articleId" = ${article.id}::uuid RETURNING id)
      INSERT INTO "Evidence" (id, "verdictId", "sourceId", position, stance, quote)
      SELECT gen_random_uuid(), given.id, ${source}::uuid, 0, 'refutes', '12 h 25 min' FROM given`;
  return article;
}
