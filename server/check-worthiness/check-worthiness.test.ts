import { v7 as newId } from "uuid";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { BASE_WEIGHTS } from "#domain/check-worthiness/features.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { storedModel } from "#server/testing/check-worthiness.ts";
import { articleOfLines, markClaim, rule } from "#server/testing/claims.ts";
import { longestTurn } from "#server/testing/longest-turn.ts";
import { somebody } from "#server/testing/people.ts";
import { resetWeights } from "./reset.ts";
import { suggestedSentences } from "./suggestions.ts";
import { trainModel } from "./train.ts";
import { currentWeights, readWeights } from "./weights.ts";

let admin: Viewer;
let editor: Viewer;
let reviewer: Viewer;
beforeAll(async () => {
  [admin, editor, reviewer] = [await somebody("admin"), await somebody("editor"), await somebody("reviewer")];
});
beforeEach(async () => {
  await db.checkWorthinessModel.deleteMany();
});

test("sentences with figures and causes are suggested with reasons, the best first, and nothing is marked", async () => {
  const article = await articleOfLines(reviewer, [
    "It was a quiet morning.",
    "Unemployment rose by 14 percent because the mill was closed, the ministry said.",
    "Do you believe it?",
    "More than 300 people lost their jobs.",
  ]);
  const { sentences, readsWords } = await suggestedSentences(reviewer, article.id);
  expect(readsWords).toBe(true);
  expect(sentences.map(({ exact }) => exact.split(" ")[0])).toEqual(["Unemployment", "More"]);
  expect(sentences[0]?.reasons).toContainEqual({ text: "gives a cause", isFor: true });
  for (const { passage, exact } of sentences) expect(article.text.slice(passage.start, passage.end)).toBe(exact);
  expect(await db.claim.count({ where: { articleId: article.id } })).toBe(0);
});

/** Articles in which a newsroom marked quotations only, and ruled on one of them. */
async function reviewedArticles(count: number): Promise<void> {
  for (let nth = 0; nth < count; nth += 1) {
    const quotes = ["first", "second", "third", "fourth", "fifth"].map(
      (word) => `“We never wanted the ${word} wall ${nth}.”`,
    );
    const figures = ["bread", "milk", "rice"].map((what) => `The price of ${what} rose by ${nth + 2} percent in 2024.`);
    const article = await articleOfLines(reviewer, [...figures, ...quotes]);
    for (const quote of quotes) {
      const claim = await markClaim(reviewer, article, quote);
      if (quote === quotes[0]) await rule(editor, claim, "true");
    }
  }
}

test("weights are learned from what was marked once there is enough, used if they are better, and reset for good", async () => {
  await reviewedArticles(5);
  expect(await trainModel(new Date())).toBeNull();
  await reviewedArticles(16);
  const number = await trainModel(new Date());
  const report = await readWeights(admin);
  expect(report).toMatchObject({ inUse: true, version: 1, model: { number, articles: 21, marked: 105, heldOut: 6 } });
  expect(report.model?.learnedMap).toBeGreaterThan(report.model?.baseMap ?? 1);
  expect((await currentWeights()).features.speech).toBeGreaterThan(BASE_WEIGHTS.features.speech);
  await resetWeights(admin, 1);
  expect(await currentWeights()).toEqual(BASE_WEIGHTS);
  expect(await trainModel(new Date())).toBeNull();
  expect(await readWeights(admin)).toMatchObject({ inUse: false, model: { number } });
});

test("a model that ranks no better than the base weights is not used", async () => {
  await storedModel(false);
  expect(await currentWeights()).toEqual(BASE_WEIGHTS);
  expect(await readWeights(admin)).toMatchObject({ inUse: false });
});

test("only admins see and reset what was learned, and nothing is reset unseen", async () => {
  await expect(resetWeights(admin, 1)).rejects.toThrow(NotFoundError);
  await storedModel();
  await expect(readWeights(editor)).rejects.toThrow(ForbiddenError);
  await expect(resetWeights(editor, 1)).rejects.toThrow(ForbiddenError);
  await expect(resetWeights(admin, 2)).rejects.toThrow(ConflictError);
  expect(await resetWeights(admin, 1)).toMatchObject({ version: 2, inUse: false });
  expect(await resetWeights(admin, 1)).toMatchObject({ version: 2 });
});

test("an article that does not exist has no suggestions", async () => {
  await expect(suggestedSentences(reviewer, newId())).rejects.toThrow(NotFoundError);
});

test("ten thousand sentences are scored in small turns, and a hundred are suggested", async () => {
  const lines = Array.from({ length: 10_000 }, (_, nth) => `More than ${nth} people lost their jobs in 2019.`);
  const { id } = await articleOfLines(reviewer, lines);
  const { result, longestMs } = await longestTurn(() => suggestedSentences(reviewer, id));
  expect(result.sentences).toHaveLength(100);
  expect(longestMs).toBeLessThan(1_000);
});
