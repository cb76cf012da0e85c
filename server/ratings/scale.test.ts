import { v7 as newId } from "uuid";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ForbiddenError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { RatingInput } from "#domain/rating/input.ts";
import { liveRatings, type VersionedRating } from "#domain/rating/rating.ts";
import { db } from "#server/db/client.ts";
import { ruleOnClaim } from "#server/rulings/rulings.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { ratingScale, readScale } from "./ratings.ts";
import { orderScale, saveRating } from "./scale.ts";
import { claimsToPreview, ratingUses } from "./use.ts";

let admin: Viewer;
let reviewer: Viewer;
let first: VersionedRating[];

beforeAll(async () => {
  [admin, reviewer] = await Promise.all([somebody("admin"), somebody("reviewer")]);
  first = (await readScale(admin)).ratings;
});
/** The scale with which a newsroom starts. */
beforeEach(async () => {
  const keys = first.map(({ key }) => key);
  await db.rating.deleteMany({ where: { key: { notIn: keys } } });
  for (const { retired: _, ...rating } of first)
    await db.rating.update({ where: { key: rating.key }, data: { ...rating, retiredAt: null } });
});

const input = (more: Partial<RatingInput> = {}): RatingInput =>
  RatingInput.parse({ label: `Satire ${newId()}`, color: "#3a3a4a", colorDark: "#c0c0d0", value: null, ...more });
const kept = async (key: string) =>
  (await readScale(admin)).ratings.find((rating) => rating.key === key) ?? expect.fail(key);
const inputOf = ({ key: _, position: __, version: ___, ...rating }: VersionedRating): RatingInput => rating;
const change = async (key: string, more: Partial<RatingInput>) => {
  const rating = await kept(key);
  return saveRating(admin, key, { ...inputOf(rating), ...more }, rating.version);
};
const liveKeys = async () => liveRatings((await readScale(admin)).ratings).map(({ key }) => key);
const lastOf = (type: string, objectId: string) =>
  db.event.findFirst({ where: { type, objectId }, orderBy: { seq: "desc" } });

describe("a rating", () => {
  test("is added at the end of the scale, once, and the log says so", async () => {
    const satire = input();
    const { value, created } = await saveRating(admin, "satire", satire, null);
    expect({ value, created }).toEqual({
      value: { ...satire, key: "satire", position: 8, version: 1, symbol: "point", line: "dotted-2" },
      created: true,
    });
    expect(await saveRating(admin, "satire", satire, null)).toEqual({ value, created: false });
    expect(await lastOf("rating.added", "satire")).toMatchObject({ actorId: admin.id, before: null, after: value });
    expect(await kept("satire")).toEqual(value);
  });

  test("keeps its symbol and its line when others change, and shares them with no other that can be given", async () => {
    const look = async (key: string) => {
      const { symbol, line } = await kept(key);
      return [symbol, line];
    };
    expect(await look("mostly-false")).toEqual(["disc-2", "wavy-2"]);
    await change("mixed", { retired: true });
    expect(await look("mostly-false")).toEqual(["disc-2", "wavy-2"]);
    await expect(change("false", { symbol: "disc-2" })).rejects.toThrow(/already has the symbol/);
    await expect(change("false", { line: "wavy-2" })).rejects.toThrow(/already has the line/);
    await change("false", { symbol: "cross", line: "double-4" });
    expect(await look("false")).toEqual(["cross", "double-4"]);
  });

  test("is changed from the version that was read, and a stale change is refused with the current rating", async () => {
    const mixed = await kept("mixed");
    const changed = { ...inputOf(mixed), labels: { "pt-BR": "Misto", de: "Teils, teils" } };
    await expect(saveRating(admin, "mixed", changed, null)).rejects.toThrow(/If-Match/);
    await expect(saveRating(admin, "mixed", changed, 99)).rejects.toMatchObject({ current: mixed });
    const { value } = await saveRating(admin, "mixed", RatingInput.parse(changed), mixed.version);
    expect(value).toMatchObject({ version: mixed.version + 1, labels: changed.labels });
    expect(await saveRating(admin, "mixed", RatingInput.parse(changed), mixed.version)).toEqual({
      value,
      created: false,
    });
    expect(await lastOf("rating.changed", "mixed")).toMatchObject({
      before: { labels: {} },
      after: { labels: changed.labels },
    });
  });

  test("can change its value while it is in use, and the log has both values", async () => {
    const article = await articleOfLines(reviewer, ["The bridge opened in 1932."]);
    await rate(reviewer, await markClaim(reviewer, article, "1932"), "true");
    await change("true", { value: 10 });
    expect(await lastOf("rating.changed", "true")).toMatchObject({ before: { value: 5 }, after: { value: 10 } });
  });

  test("is retired and offered again, at its old position", async () => {
    await change("mixed", { retired: true });
    expect(await liveKeys()).toEqual(["false", "mostly-false", "mostly-true", "true", "unproven", "not-checkable"]);
    await change("mixed", { retired: false });
    expect(await liveKeys()).toEqual(first.map(({ key }) => key));
    expect(await lastOf("rating.retired", "mixed")).not.toBeNull();
    expect(await lastOf("rating.restored", "mixed")).toMatchObject({ before: { retired: true } });
  });

  test("that is retired stays on old verdicts, and cannot be given any more", async () => {
    const article = await articleOfLines(reviewer, ["The bridge opened in 1932. It is long."]);
    const [rated, other] = [await markClaim(reviewer, article, "1932"), await markClaim(reviewer, article, "long")];
    await rate(reviewer, rated, "mixed");
    await change("mixed", { retired: true });
    await expect(rate(reviewer, other, "mixed")).rejects.toThrow(/no longer in use/);
    expect(await db.verdict.count({ where: { claimId: rated.id, ratingKey: "mixed" } })).toBe(1);
  });

  test("that is retired stays in a ruling whose text is changed", async () => {
    const [editor, article] = [await somebody("editor"), await articleOfLines(reviewer, ["It is 212 metres long."])];
    const claim = await markClaim(reviewer, article, "212");
    await rate(reviewer, claim, "mixed");
    const { version } = await rule(editor, claim, "mixed");
    await change("mixed", { retired: true });
    const better = { rating: "mixed", summary: "The gauge shows 212.4.", reason: "Said more exactly." };
    expect((await ruleOnClaim(editor, claim.id, better, version)).value).toMatchObject(better);
    const other = { ...better, rating: "false" };
    await ruleOnClaim(editor, claim.id, other, version + 1);
    await expect(ruleOnClaim(editor, claim.id, better, version + 2)).rejects.toThrow(/no longer in use/);
  });

  test("has a label and a value that no other live rating has", async () => {
    await expect(change("mixed", { label: "true" })).rejects.toThrow(/already called “true”/i);
    await expect(saveRating(admin, "satire", input({ value: 5 }), null)).rejects.toThrow(
      /cannot both have the value 5/,
    );
    await expect(saveRating(admin, "satire", input({ value: 5, retired: true }), null)).resolves.toBeDefined();
    await expect(change("satire", { retired: false })).rejects.toThrow(/value 5/);
  });

  test.each(["reader", "reviewer", "editor"] as const)("cannot be changed by a %s", async (role) => {
    const viewer = await somebody(role);
    const mixed = await kept("mixed");
    await expect(saveRating(viewer, "mixed", inputOf(mixed), mixed.version)).rejects.toThrow(/Only admins/);
    await expect(orderScale(viewer, [], 1)).rejects.toThrow(/Only admins/);
  });
});

describe("the scale", () => {
  test("keeps two live ratings, even when the last ones are retired simultaneously", async () => {
    for (const { key } of first.slice(3)) await change(key, { retired: true });
    const outcomes = await Promise.allSettled(first.slice(0, 3).map(({ key }) => change(key, { retired: true })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected", "rejected"]);
    expect(await liveKeys()).toHaveLength(2);
  });

  test("offers at most nine ratings, even when two are added simultaneously", async () => {
    await saveRating(admin, "eighth", input(), null);
    const outcomes = await Promise.allSettled(["ninth", "tenth"].map((key) => saveRating(admin, key, input(), null)));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await liveKeys()).toHaveLength(9);
  });

  test("is ordered from the version that was read, and retired ratings keep their positions", async () => {
    await change("mostly-false", { retired: true });
    const { version } = await readScale(admin);
    const keys = (await liveKeys()).toReversed();
    const ordered = await orderScale(admin, keys, version);
    expect(liveRatings(ordered.ratings).map(({ key }) => key)).toEqual(keys);
    expect(ordered.ratings.map(({ key }) => key)[1]).toBe("mostly-false");
    expect(ordered.version).toBeGreaterThan(version);
    expect(await orderScale(admin, keys, version)).toEqual(ordered);
    expect(await lastOf("rating.ordered", "ratings")).toMatchObject({ after: { keys } });
  });

  test("is not ordered from a stale version, nor by an order that leaves a rating out", async () => {
    const { version } = await readScale(admin);
    const keys = await liveKeys();
    await change("mixed", { description: newId() });
    const swapped = [keys[1] ?? "", keys[0] ?? "", ...keys.slice(2)];
    await expect(orderScale(admin, swapped, null)).rejects.toThrow(/If-Match/);
    const current = await readScale(admin);
    await expect(orderScale(admin, swapped, version)).rejects.toMatchObject({ current });
    for (const wrong of [keys.slice(1), [...keys, "satire"], [...keys.slice(1), keys[1] ?? ""]])
      await expect(orderScale(admin, wrong, version + 1)).rejects.toThrow(/must name each rating/);
  });
});

describe("for the admin", () => {
  test("verdicts and rulings are counted by rating, without claims on which the admin has begun a verdict", async () => {
    const [editor, owing] = [await somebody("editor"), await somebody("admin")];
    const article = await articleOfLines(reviewer, ["The bridge opened in 1932. It is long."]);
    const before = await ratingUses(owing);
    const [ruled, begun] = [await markClaim(reviewer, article, "1932"), await markClaim(reviewer, article, "long")];
    await rate(reviewer, ruled, "unproven");
    await rule(editor, ruled, "unproven");
    await rate(reviewer, begun, "unproven");
    const counted = (uses: typeof before) => [uses.unproven?.verdicts ?? 0, uses.unproven?.rulings ?? 0];
    const [verdicts = 0, rulings = 0] = counted(before);
    expect(counted(await ratingUses(owing))).toEqual([verdicts + 2, rulings + 1]);
    await rate(owing, begun, "false", { state: "draft" });
    expect(counted(await ratingUses(owing))).toEqual([verdicts + 1, rulings + 1]);
  });

  test("the preview has the latest claims, and claims of each rating", async () => {
    const [editor, article] = [await somebody("editor"), await articleOfLines(reviewer, ["It is 212 metres long."])];
    const ruled = await markClaim(reviewer, article, "212");
    await rate(reviewer, ruled, "not-checkable");
    await rule(editor, ruled, "not-checkable");
    for (let more = 0; more < 5; more += 1) await markClaim(reviewer, article, "metres");
    const claims = await claimsToPreview(admin);
    expect(claims.find(({ id }) => id === ruled.id)).toEqual({
      ...{ id: ruled.id, exact: "212", prefix: "It is ", suffix: " metres long.", language: "en" },
      rating: "not-checkable",
    });
    expect(claims.slice(0, 4).every(({ exact, rating }) => exact === "metres" && rating === null)).toBe(true);
    await expect(claimsToPreview(editor)).rejects.toThrow();
  });
});

test("readers may not read the scale", async () => {
  const reader = await somebody("reader");
  await expect(ratingScale(reader)).rejects.toThrow(ForbiddenError);
  await expect(readScale(reader)).rejects.toThrow(ForbiddenError);
});
