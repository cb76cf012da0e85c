import { v7 as newId } from "uuid";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ConflictError, ForbiddenError, NotFoundError, PreconditionMissingError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { changeArticle } from "#server/articles/articles.ts";
import { readClaim, saveClaim, withdrawClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { readVerdict, recordVerdict } from "./verdicts.ts";

let reviewer: Viewer;
let second: Viewer;

let editor: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;
let claim: Claim;

beforeAll(async () => {
  [reviewer, second] = [await somebody("reviewer"), await somebody("reviewer")];
  editor = await somebody("editor");
  article = await articleOfLines(reviewer, ["The tide turns at six."]);
});
beforeEach(async () => {
  claim = await markClaim(reviewer, article, "at six");
});

const evidence = [{ source: { url: "https://gauge.example/tide", title: "Gauge" }, stance: "supports" as const }];
const said = (more: Partial<VerdictInput> = {}) =>
  VerdictInput.parse({ rating: "true", rationale: "As the gauge shows.", evidence, ...more });
const save = (more: Partial<VerdictInput>, ifMatch: number | null, viewer = reviewer) =>
  recordVerdict(viewer, claim.id, said(more), ifMatch);
const submitted = { state: "submitted" as const };
const atOnce = <T>(count: number, act: (nth: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, nth) => act(nth)));
const kept = () => db.claim.findUniqueOrThrow({ where: { id: claim.id } });

describe("a verdict", () => {
  test("is drafted, submitted and revised, and each step can be repeated after a lost response", async () => {
    const steps: [Partial<VerdictInput>, number | null][] = [
      [{}, null],
      [{ rationale: "As two gauges show." }, 1],
      [submitted, 2],
      [{ ...submitted, rating: "mostly-true", reason: "The second gauge was read wrongly." }, 3],
    ];
    for (const [nth, [more, ifMatch]] of steps.entries()) {
      const first = await save(more, ifMatch);
      const again = await save(more, ifMatch);
      expect([first.created, again.created, again.value.version]).toEqual([nth === 0, false, nth + 1]);
      expect(again.value).toEqual(first.value);
    }
    const { id } = await readVerdict(reviewer, claim.id);
    expect(await logged(id)).toEqual(["verdict.drafted", "verdict.drafted", "verdict.submitted", "verdict.revised"]);
  });

  test("sent twenty times at one moment is stored once, new or changed", async () => {
    const first = await atOnce(20, () => save({}, null));
    const changed = await atOnce(20, () => save(submitted, 1));
    expect(first.filter(({ created }) => created).length).toBe(1);
    expect(new Set(changed.map(({ value }) => value.version))).toEqual(new Set([2]));
    expect(await db.evidence.count({ where: { verdict: { claimId: claim.id } } })).toBe(1);
    expect(await logged(changed[0]?.value.id ?? "")).toEqual(["verdict.drafted", "verdict.submitted"]);
  });

  test("changes only from the version that was read, and a conflict carries the current one", async () => {
    await save({}, null);
    const { value } = await save({ rationale: "On my telephone." }, 1);
    await expect(save({ rationale: "At my desk." }, null)).rejects.toThrow(PreconditionMissingError);
    await expect(save({ rationale: "At my desk." }, 1)).rejects.toMatchObject({ current: value });
    await expect(save({}, 1, second)).rejects.toThrow(ConflictError);
    expect(await readVerdict(reviewer, claim.id)).toEqual(value);
  });

  test("once submitted changes only with a reason, and never becomes a draft again", async () => {
    await save(submitted, null);
    await expect(save({ ...submitted, rating: "false" }, 1)).rejects.toThrow(
      "Say why you are changing your submitted verdict",
    );
    await expect(save({ ...submitted, rating: "false", reason: " " }, 1)).rejects.toThrow(RuleError);
    await expect(save({ state: "draft", reason: "A mistake." }, 1)).rejects.toThrow("cannot become a draft again");
    expect((await save(submitted, 1)).value.version).toBe(1);
    expect((await save({ ...submitted, reason: "Nothing changed." }, 1)).value.version).toBe(1);
  });

  test("keeps its evidence in order, each piece under its own id", async () => {
    const pieces = ["a", "b", "c"].map((title) => ({ source: { title }, stance: "context" as const }));
    const { value: before } = await save({ evidence: pieces }, null);
    const { value: after } = await save({ evidence: pieces.slice(0, 2).reverse() }, 1);
    expect(after.evidence.map(({ source }) => source.title)).toEqual(["b", "a"]);
    const [a, b] = before.evidence;
    expect(after.evidence.map(({ id }) => id)).toEqual([b?.id, a?.id]);
  });

  test("needs a claim that exists, is not withdrawn and has no ruling", async () => {
    await expect(recordVerdict(reviewer, newId(), said(), null)).rejects.toThrow(NotFoundError);
    await expect(save({}, null, await somebody("reader"))).rejects.toThrow(ForbiddenError);
    await withdrawClaim(reviewer, claim.id, 1);
    await expect(save({}, null)).rejects.toThrow("was withdrawn");
    claim = await markClaim(reviewer, article, "at six");
    await rule(editor, claim, "true");
    await expect(save({}, null)).rejects.toThrow("An editor has ruled");
  });

  test("keeps a retired rating, which no new verdict can have", async () => {
    const retired = {
      key: `retired-${newId()}`,
      label: "Retired",
      description: "",
      color: "#000000",
      colorDark: "#ffffff",
      symbol: "dots",
      line: "dotted-1",
    };
    await db.rating.create({ data: { ...retired, position: 99 } });
    await save({ rating: retired.key }, null);
    await db.rating.update({ where: { key: retired.key }, data: { retiredAt: new Date() } });
    expect((await save({ rating: retired.key, confidence: 0.5 }, 1)).value.rating).toBe(retired.key);
    await expect(save({ rating: retired.key }, null, second)).rejects.toThrow("no longer in use");
  });
});

describe("a claim's standing", () => {
  const stands = async () => {
    const { standing, ratingKey, submittedCount } = await kept();
    return [standing, ratingKey, submittedCount];
  };

  test.each([
    ["true", "agreed", "true"],
    ["false", "disputed", null],
  ])("is right when two submit at one moment, the second saying %s", async (rating, standing, ratingKey) => {
    for (let tried = 0; tried < 10; tried += 1) {
      claim = await markClaim(reviewer, article, "at six");
      await Promise.all([save(submitted, null), save({ ...submitted, rating }, null, second)]);
      expect(await stands()).toEqual([standing, ratingKey, 2]);
    }
  });

  test("is ruled, whether the ruling or the verdict comes first", async () => {
    for (let tried = 0; tried < 10; tried += 1) {
      claim = await markClaim(reviewer, article, "at six");
      const [ruled, rated] = await Promise.allSettled([
        rule(editor, claim, "false"),
        save({ ...submitted, rating: "false" }, null),
      ]);
      expect(ruled.status).toBe("fulfilled");
      if (rated.status === "rejected") expect(rated.reason).toBeInstanceOf(RuleError);
      expect(await stands()).toEqual(["ruled", "false", rated.status === "fulfilled" ? 1 : 0]);
    }
  });

  test("does not change with drafts", async () => {
    await save({}, null);
    await save({}, null, second);
    expect(await stands()).toEqual(["open", null, 0]);
  });

  test("follows how many verdicts the article asks for", async () => {
    const other = await articleOfLines(reviewer, ["The tide turns at six."]);
    claim = await markClaim(reviewer, other, "at six");
    await rate(reviewer, claim, "true");
    await changeArticle(editor, other.id, { requiredVerdicts: 1 }, 1);
    expect(await stands()).toEqual(["agreed", "true", 1]);
    await changeArticle(editor, other.id, { requiredVerdicts: 3 }, 2);
    expect([...(await stands()), (await readClaim(reviewer, claim.id)).standing]).toEqual([
      "open",
      null,
      1,
      { state: "open", missing: 2 },
    ]);
  });

  test("is stale when the words change, until each verdict is confirmed", async () => {
    await Promise.all([save(submitted, null), save(submitted, null, second)]);
    await saveClaim(
      reviewer,
      claim.id,
      { articleId: article.id, passage: { start: 9, end: 21 }, reason: "Only this." },
      1,
    );
    expect(await stands()).toEqual(["stale", null, 2]);
    const confirm = { ...submitted, reason: "It still holds." };
    await save(confirm, 1);
    const { value } = await save(confirm, 1);
    expect([value.version, ...(await stands())]).toEqual([2, "stale", null, 2]);
    await save(confirm, 1, second);
    expect(await stands()).toEqual(["agreed", "true", 2]);
  });

  test("a verdict on changed words is no confirmation without a reason", async () => {
    await save(submitted, null);
    await saveClaim(
      reviewer,
      claim.id,
      { articleId: article.id, passage: { start: 9, end: 21 }, reason: "Only this." },
      1,
    );
    await expect(save(submitted, 1)).rejects.toThrow("Say why");
    expect((await save(submitted, null)).value.version).toBe(1);
  });
});
