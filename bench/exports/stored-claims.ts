import { v7 as newId } from "uuid";
import { Prisma } from "#prisma/generated/client.ts";
import { db, type Transaction } from "#server/db/client.ts";
import { contentOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";

/** Claims of one article. */
const CLAIMS_PER_ARTICLE = 200;

/** A busy machine takes some seconds to store the claims of ten articles. */
const SLICE_TIMEOUT_MS = 60_000;

const LINES = Array.from(
  { length: CLAIMS_PER_ARTICLE },
  (_, index) => `Line ${String(index + 1).padStart(3, "0")} of the register counts 160,000 vehicles a day.`,
);

/** Store so many more claims, each with a verdict and a source, in articles of 200 claims. Returns an editor. */
export async function storeClaims(count: number) {
  const [editor, reviewer] = [await somebody("editor"), await somebody("reviewer")];
  const { document, text } = contentOfLines(LINES);
  const length = (LINES[0] ?? "").length;
  const start = text.indexOf(LINES[1] ?? "");
  const rationale = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "As counted." }] }] };
  await db.$executeRaw`INSERT INTO "Source" (id, title, url, "addedById", "updatedAt")
    SELECT gen_random_uuid(), 'Register ' || n, 'https://register.example/' || n, ${editor.id}::uuid, now()
    FROM generate_series(1, 100) n`;
  // An export reads neither entries of the search nor facts, which triggers would make for each row.
  for (const table of ["Article", "Version", "Claim", "Anchor", "Verdict", "Evidence"])
    await db.$executeRaw(Prisma.raw(`ALTER TABLE "${table}" DISABLE TRIGGER USER`));
  // In slices, because a statement may take five seconds.
  for (let from = 1; from <= count / CLAIMS_PER_ARTICLE; from += 10) {
    const to = Math.min(from + 9, count / CLAIMS_PER_ARTICLE);
    const outlet = `Outlet ${newId()}`;
    const storeSlice = async (tx: Transaction) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = '60s'`;
      await tx.$executeRaw`INSERT INTO "Article" (id, title, outlet, "importedById", "updatedAt")
        SELECT gen_random_uuid(), 'Register ' || n, ${outlet}, ${editor.id}::uuid, now()
        FROM generate_series(${from}::int, ${to}::int) n`;
      await tx.$executeRaw`INSERT INTO "Version" ("articleId", number, document, text, sha256, method, "importedById")
        SELECT a.id, 1, ${JSON.stringify(document)}::jsonb, ${text}, repeat('0', 64), 'api', ${editor.id}::uuid
        FROM "Article" a WHERE outlet = ${outlet}`;
      await tx.$executeRaw`INSERT INTO "Claim" (id, "articleId", statement, claimant, tags, "createdById", "updatedAt",
          standing, "submittedCount", independent)
        SELECT gen_random_uuid(), a.id, 'Line ' || n || ' of the register counts 160,000 vehicles.', 'The mayor',
          ARRAY['bridges'], ${reviewer.id}::uuid, now(), 'open', 1, 1
        FROM "Article" a CROSS JOIN generate_series(0, ${CLAIMS_PER_ARTICLE - 1}::int) n
        WHERE outlet = ${outlet}`;
      await tx.$executeRaw`INSERT INTO "Anchor" ("claimId", "articleId", "versionNumber", state, start, "end", exact, prefix, suffix)
        SELECT id, "articleId", 1, 'exact', place, place + ${length}::int, substr(${text}, place + 1, ${length}::int), '', ''
        FROM (SELECT c.id, c."articleId", split_part(c.statement, ' ', 2)::int * ${start}::int AS place FROM "Claim" c
          JOIN "Article" a ON a.id = c."articleId" WHERE a.outlet = ${outlet}) placed`;
      await tx.$executeRaw`INSERT INTO "Verdict" (id, "claimId", "reviewerId", state, "ratingKey", confidence, rationale,
          "rationaleText", "madeOnVersion", "restsOn", "restsOnStatement", "restsOnClaimant", "lastInput", "submittedAt", "updatedAt")
        SELECT gen_random_uuid(), c.id, ${reviewer.id}::uuid, 'submitted', 'true', 0.8, ${JSON.stringify(rationale)}::jsonb,
          'As counted.', 1, a.exact, c.statement, c.claimant, '', now(), now()
        FROM "Claim" c JOIN "Anchor" a ON a."claimId" = c.id JOIN "Article" t ON t.id = c."articleId"
        WHERE t.outlet = ${outlet}`;
      await tx.$executeRaw`INSERT INTO "Evidence" (id, "verdictId", "sourceId", position, stance, quote)
        SELECT gen_random_uuid(), v.id, s.id, 0, 'supports', '160,000 vehicles a day'
        FROM "Verdict" v JOIN (SELECT id, row_number() OVER () AS n FROM "Source") s ON s.n = 1 + abs(hashtext(v.id::text)) % 100
        JOIN "Claim" c ON c.id = v."claimId" JOIN "Article" t ON t.id = c."articleId" WHERE t.outlet = ${outlet}`;
    };
    await db.$transaction(storeSlice, { timeout: SLICE_TIMEOUT_MS });
  }
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL statement_timeout = '60s'`;
      await tx.$executeRaw`ANALYZE`;
    },
    { timeout: SLICE_TIMEOUT_MS },
  );
  return editor;
}
