import pg from "pg";
import { beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { largeArticle } from "#server/testing/large-article.ts";
import { somebody } from "#server/testing/people.ts";
import { ruleOnClaims } from "./rulings.ts";
import { withdrawRulings } from "./withdraw.ts";

/** As many as one request takes. */
const MANY = 200;

let editor: Viewer;
let claimIds: string[];
beforeAll(async () => {
  editor = await somebody("editor");
  const reviewers = [await somebody("reviewer"), await somebody("reviewer")] as [Viewer, Viewer];
  // 150 kB of text, and rationales that are together twice what is read at once.
  const size = { paragraphs: 250, claimsInParagraph: 1, rationaleLength: 4_000 };
  const article = await largeArticle(reviewers, size);
  const rows = await db.claim.findMany({ where: { articleId: article.id }, select: { id: true }, take: MANY });
  claimIds = rows.map(({ id }) => id);
}, 180_000);

/** The outcomes, and how many statements were sent to the database. */
async function count(change: () => Promise<{ results: { claimId: string; outcome: string }[] }>) {
  const sent = vi.spyOn(pg.Client.prototype, "query");
  const { results } = await change();
  const statements = sent.mock.calls.length;
  sent.mockRestore();
  expect(results.map(({ claimId }) => claimId)).toEqual(claimIds);
  return { outcomes: new Set(results.map(({ outcome }) => outcome)), statements };
}

const events = (type: string) => db.event.count({ where: { type, claimId: { in: claimIds } } });
const standings = async () =>
  new Set((await db.claim.findMany({ where: { id: { in: claimIds } } })).map(({ standing }) => standing));

test(`${MANY} rulings on a large article are stored by a few statements, each with its event`, async () => {
  const ruling = {
    rating: "true",
    summary: "The gauge decides.",
    reason: "Both misread it.",
    explanation: "m".repeat(2_000),
  };
  const body = { rulings: claimIds.map((claimId) => ({ claimId, ...ruling })) };
  const { outcomes, statements } = await count(() => ruleOnClaims(editor, body));
  expect([outcomes, await events("ruling.given"), await standings()]).toEqual([
    new Set(["stored"]),
    MANY,
    new Set(["ruled"]),
  ]);
  expect(statements).toBeLessThan(MANY);
  expect(await db.notification.count({ where: { type: "ruled-otherwise", claimId: { in: claimIds } } })).toBe(2 * MANY);
});

test("rulings are withdrawn in the same way, also those that a request names twice", async () => {
  const [first = ""] = claimIds;
  claimIds[MANY - 1] = first;
  const rulings = claimIds.map((claimId) => ({ claimId, ifMatch: 1 }));
  const { outcomes, statements } = await count(() =>
    withdrawRulings(editor, { reason: "The gauge was off.", rulings }),
  );
  expect([outcomes, await events("ruling.withdrawn"), await standings()]).toEqual([
    new Set(["withdrawn"]),
    MANY - 1,
    new Set(["agreed"]),
  ]);
  expect(statements).toBeLessThan(MANY);
});
