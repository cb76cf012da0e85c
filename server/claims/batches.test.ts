import pg from "pg";
import { expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { write } from "#server/db/transaction.ts";
import { articleOfLines, markClaim, versionOfLines } from "#server/testing/claims.ts";
import { largeArticle } from "#server/testing/large-article.ts";
import { somebody } from "#server/testing/people.ts";
import { notifyOfNewVersion } from "#server/verdicts/notify.ts";
import { readClaimRows } from "./claim-rows.ts";
import { allClaimsInArticle, claimsInArticle } from "./claims.ts";
import { lockClaims } from "./lock.ts";
import { MAX_CLAIMS_AT_ONCE, storeStandings } from "./standing.ts";

test("a batch of claims with long rationales has few claims, and all are read one batch after the other", async () => {
  const [first, second, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  const size = { paragraphs: 10, claimsInParagraph: 4, rationaleLength: 40_000 };
  const article = await largeArticle([first, second], size);
  const { claims, nextCursor } = await claimsInArticle(editor, article.id, {});
  expect(JSON.stringify(claims).length).toBeLessThan(4_000_000);
  expect(nextCursor).toBe(claims.at(-1)?.id);
  expect(claims.length).toBeLessThan(30);
  expect((await allClaimsInArticle(editor, article.id)).length).toBe(40);
});

test("of a claim on many versions only the anchor on the current one is read", async () => {
  const reviewer = await somebody("reviewer");
  const article = await articleOfLines(reviewer, ["The tide turns at six."]);
  for (const quote of ["The tide", "turns", "at six"]) await markClaim(reviewer, article, quote);
  for (const hour of ["seven", "eight", "nine"])
    await versionOfLines(reviewer, article.id, ["The tide turns at six.", `The boats leave at ${hour}.`]);
  const { claims } = await claimsInArticle(reviewer, article.id, {});
  expect(claims.map(({ anchor }) => anchor.version)).toEqual([4, 4, 4]);
  const rows = await readClaimRows(
    db,
    reviewer,
    claims.map(({ id }) => id),
  );
  expect(rows.map(({ anchors }) => anchors.length)).toEqual([1, 1, 1]);
});

test("standings and notices of thousands of claims are computed with a limited number of them in memory", async () => {
  const reviewers = [await somebody("reviewer"), await somebody("reviewer")] as [Viewer, Viewer];
  const article = await largeArticle(reviewers, { paragraphs: 50, claimsInParagraph: 10, rationaleLength: 80 });
  const sent = vi.spyOn(pg.Client.prototype, "query");
  await write(async (tx) => {
    const ids = await lockClaims(tx, article.id);
    sent.mockClear();
    await storeStandings(tx, ids);
    await notifyOfNewVersion(tx, { articleId: article.id, number: 1 }, ids);
  });
  const results = (await Promise.all(sent.mock.results.map(({ value }) => value))) as { rows: object[] }[];
  sent.mockRestore();
  expect(Math.max(...results.map(({ rows }) => rows.length))).toBeLessThanOrEqual(2 * MAX_CLAIMS_AT_ONCE);
  expect(await db.claim.count({ where: { articleId: article.id, standing: "agreed" } })).toBe(500);
});
