import { beforeAll, describe, expect, test } from "vitest";
import type { QueueFilter } from "#domain/adjudication/adjudication.ts";
import type { Claim } from "#domain/claim.ts";
import { ForbiddenError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { changeArticle } from "#server/articles/articles.ts";
import { withdrawClaim } from "#server/claims/claims.ts";
import { articleOfLines, markClaim, rate, rule, versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { readQueue } from "./queue.ts";
import { ruleOnClaims } from "./rulings.ts";

let first: Viewer;
let second: Viewer;
let editor: Viewer;

beforeAll(async () => {
  [first, second, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
});

const LINES = ["Exports rose in June.", "Imports fell in June.", "Prices stood still.", "The board met.", "It rained."];

/** A claim on each line, and in which article. */
async function desk() {
  const article = await articleOfLines(first, LINES);
  const claims: Claim[] = [];
  for (const line of LINES) claims.push(await markClaim(first, article, line));
  const [exports, imports, prices, board, rain] = claims as [Claim, Claim, Claim, Claim, Claim];
  return { article, exports, imports, prices, board, rain };
}
const both = async (claim: Claim, one: string, other = one) => {
  await rate(first, claim, one);
  await rate(second, claim, other);
};
const queue = (filter: QueueFilter, viewer = editor) => readQueue(viewer, filter);
const waiting = async (filter: QueueFilter, viewer = editor) =>
  (await queue(filter, viewer)).claims.map(({ part, statement }) => `${part}: ${statement}`);

describe("the queue", () => {
  test("has only disputed claims, then stale ones, then agreed ones, each oldest first", async () => {
    const { article, exports, imports, prices, board } = await desk();
    await both(imports, "true");
    await both(prices, "true", "false");
    await both(exports, "false", "true");
    await rate(first, board, "true");
    expect(await waiting({ article: article.id })).toEqual([
      "disputed: Prices stood still.",
      "disputed: Exports rose in June.",
      "agreed: Imports fell in June.",
    ]);
    await versionOfLines(first, article.id, LINES.with(1, "Imports rose in June.").with(2, "Prices stood firm."));
    expect(await waiting({ article: article.id })).toEqual([
      "disputed: Exports rose in June.",
      "stale: Imports fell in June.",
      "stale: Prices stood still.",
    ]);
    expect((await queue({ article: article.id })).waiting).toEqual({
      disputed: 1,
      stale: 2,
      agreed: 0,
      short: 0,
      begun: 0,
    });
  });

  test("sorts claims by the start of their standing, not by when they were marked", async () => {
    const { article, exports, imports } = await desk();
    await both(imports, "true", "false");
    await both(exports, "true", "false");
    const [older, newer] = (await queue({ article: article.id })).claims;
    expect([older?.id, newer?.id]).toEqual([imports.id, exports.id]);
    expect((older?.since ?? "") < (newer?.since ?? "")).toBe(true);
  });

  test("is paged without gaps or repeats across its parts, while claims are added at its end", async () => {
    const { article, exports, imports, prices, board } = await desk();
    await both(exports, "true", "false");
    await both(imports, "true");
    await both(prices, "true");
    const page = await queue({ article: article.id, limit: 2 });
    await both(board, "false");
    const next = await queue({ article: article.id, limit: 2, after: page.nextCursor });
    const ids = [...page.claims, ...next.claims].map(({ id }) => id);
    expect([ids, next.nextCursor]).toEqual([[exports.id, imports.id, prices.id, board.id], undefined]);
    expect((await queue({ article: article.id, after: "no cursor" })).claims).toHaveLength(4);
  });

  test("is filtered by part, article, outlet, tag and reviewer", async () => {
    const article = await articleOfLines(first, LINES, ["harbour-queue"]);
    const claim = await markClaim(first, article, "Prices stood still.");
    await both(claim, "true", "false");
    const only = ["disputed: Prices stood still."];
    const [narrow, outlet] = [{ article: article.id }, article.outlet];
    expect(await waiting({ ...narrow, state: "disputed" })).toEqual(only);
    expect(await waiting({ ...narrow, state: "agreed" })).toEqual([]);
    expect(await waiting({ outlet })).toEqual(only);
    expect(await waiting({ tag: "harbour-queue" })).toEqual(only);
    expect(await waiting({ outlet, reviewer: second.id })).toEqual(only);
    expect(await waiting({ outlet, reviewer: editor.id })).toEqual([]);
  });

  test("has the ratings of all reviewers, whether the viewer may rule, and a proposed summary", async () => {
    const { article, exports, imports } = await desk();
    await rate(editor, exports, "true", { rationale: "The board counted twice. It was sure." });
    await rate(first, exports, "true");
    await both(imports, "true", "false");
    const [disputed, agreed] = (await queue({ article: article.id })).claims;
    expect(disputed).toMatchObject({ whyNot: null, proposal: null, rating: null });
    expect(disputed?.verdicts.map(({ reviewer, rating }) => [reviewer.id, rating])).toEqual([
      [first.id, "true"],
      [second.id, "false"],
    ]);
    expect(agreed).toMatchObject({ rating: "true", proposal: "The board counted twice." });
    expect(agreed?.whyNot).toMatch("another editor");
    await changeArticle(editor, article.id, { requiredVerdicts: 1 }, 1);
    expect((await queue({ article: article.id, state: "agreed" })).claims[0]?.whyNot).toBeNull();
  });

  test("leaves out withdrawn and ruled claims, and lists a ruled claim again when its words change", async () => {
    const { article, exports, imports } = await desk();
    await both(exports, "true", "false");
    await both(imports, "true");
    await rule(editor, imports, "true");
    await withdrawClaim(first, exports.id, 1);
    expect(await waiting({ article: article.id })).toEqual([]);
    await versionOfLines(first, article.id, LINES.with(1, "Imports rose in June."));
    const [stale] = (await queue({ article: article.id })).claims;
    expect(stale).toMatchObject({ part: "stale", id: imports.id, rating: "true", rulingVersion: 1 });
  });

  test("lists claims with as many verdicts as required, but too few independent ones, and says how many are missing", async () => {
    const { article, exports, imports } = await desk();
    await rate(first, exports, "true");
    await rate(editor, exports, "true");
    await rate(first, imports, "true");
    const [short, ...rest] = (await queue({ article: article.id }, await somebody("editor"))).claims;
    expect(rest).toEqual([]);
    expect(short).toMatchObject({ part: "short", id: exports.id, standing: "open", missing: 1, needsReason: null });
    expect(short?.verdicts.map(({ sawOthers }) => sawOthers)).toEqual([false, true]);
    await rate(second, exports, "true");
    expect(await waiting({ article: article.id })).toEqual(["agreed: Exports rose in June."]);
  });

  test("is for editors only", async () => {
    await expect(queue({}, first)).rejects.toThrow(ForbiddenError);
  });
});

describe("an editor who has begun a verdict", () => {
  test("finds the claim among those they have begun, and learns nothing of other verdicts", async () => {
    const { article, exports, imports, prices, board } = await desk();
    await both(exports, "true", "false");
    await both(imports, "true");
    await rate(first, prices, "true", { rationale: "canary-of-the-queue" });
    for (const claim of [exports, imports, prices, board]) await rate(editor, claim, "mixed", { state: "draft" });
    const { claims, waiting: counts } = await queue({ article: article.id });
    expect(counts).toEqual({ disputed: 0, stale: 0, agreed: 0, short: 0, begun: 4 });
    for (const claim of claims)
      expect(claim).toMatchObject({
        ...{ part: "begun", standing: "open", blind: true, verdicts: [], rating: null, proposal: null, whyNot: null },
      });
    expect(JSON.stringify(claims)).not.toContain("canary-of-the-queue");
    expect(await waiting({ article: article.id, reviewer: second.id })).toEqual([]);
  });

  test("finds the claims in the order in which they began, whatever others do", async () => {
    const { article, exports, imports } = await desk();
    for (const claim of [imports, exports]) await rate(editor, claim, "mixed", { state: "draft" });
    const before = (await queue({ article: article.id })).claims;
    await both(exports, "true", "false");
    expect((await queue({ article: article.id })).claims).toEqual(before);
    expect(before.map(({ id }) => id)).toEqual([imports.id, exports.id]);
  });
});

describe("ruling on many claims", () => {
  const rulings = (claims: Awaited<ReturnType<typeof queue>>["claims"]) => ({
    rulings: claims.map(({ id, rating, proposal, basis }) => ({
      ...{ claimId: id, rating: rating ?? "", summary: proposal ?? "", basis, reason: "All agree." },
    })),
  });

  test("stores every ruling that it can, and reports conflicts for claims that changed", async () => {
    const { article, exports, imports, prices, board } = await desk();
    for (const claim of [exports, imports, prices, board]) await both(claim, "true");
    const asked = rulings((await queue({ article: article.id })).claims);
    const theirs = await rule(await somebody("editor"), imports, "false");
    const third = await somebody("reviewer");
    await rate(third, prices, "false");
    await withdrawClaim(first, board.id, 1);
    const { results } = await ruleOnClaims(editor, asked);
    expect(results).toMatchObject([
      { claimId: exports.id, outcome: "stored", ruling: { rating: "true", version: 1 } },
      { claimId: imports.id, outcome: "changed", ruling: theirs, detail: expect.stringMatching("Another editor") },
      { claimId: prices.id, outcome: "changed", ruling: null, detail: expect.stringMatching("have changed") },
      { claimId: board.id, outcome: "refused", detail: expect.stringMatching("withdrawn") },
    ]);
    expect(await waiting({ article: article.id })).toEqual(["disputed: Prices stood still."]);
  });

  test("repeated after a lost response gives the same results", async () => {
    const { article, exports, imports } = await desk();
    for (const claim of [exports, imports]) await both(claim, "true");
    const asked = rulings((await queue({ article: article.id })).claims);
    const answers = [await ruleOnClaims(editor, asked), await ruleOnClaims(editor, asked)];
    expect(answers[1]).toEqual(answers[0]);
  });

  test("is for editors only", async () => {
    await expect(ruleOnClaims(first, { rulings: [] })).rejects.toThrow("Only editors can rule");
  });
});
