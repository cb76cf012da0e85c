import { expect, test } from "vitest";
import { ClaimFilter } from "#domain/claim-filter.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { matchingClaimsCsv } from "./csv.ts";

test("a table has all claims in its order, also where few are read at once because their quotes are long", async () => {
  const reviewer = await somebody("reviewer");
  const long = "High water returns. ".repeat(45_000).trim();
  const article = await articleOfLines(reviewer, ["The Moon is leaving us.", long]);
  const marked: string[] = [];
  for (const quote of [long, "The Moon", long, long, "leaving", long]) {
    const { id } = await markClaim(reviewer, article, quote);
    marked.push(id);
  }
  const read = async (sort: "oldest" | "newest") => {
    const filter = ClaimFilter.parse({ article: article.id, sort });
    const [, ...rows] = parseCsv(await new Response(await matchingClaimsCsv(reviewer, filter)).text());
    return rows.map(([id]) => id);
  };
  expect(await read("oldest")).toEqual(marked);
  expect(await read("newest")).toEqual(marked.toReversed());
});
