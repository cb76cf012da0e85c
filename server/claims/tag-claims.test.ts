import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { ClaimTagsInput } from "#domain/claim-batch.ts";
import { ClaimFilter } from "#domain/claim-filter.ts";
import { ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import type { Viewer } from "#domain/permissions.ts";
import { articleOfLines, markClaim, markWords, rate } from "#server/testing/claims.ts";
import { notAsLogged } from "#server/testing/events.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { withdrawClaim } from "./claims.ts";
import { chosenClaimsCsv, matchingClaimsCsv } from "./csv.ts";
import { listClaims, selectedIds } from "./list.ts";
import { tagClaims } from "./tag-claims.ts";

let reviewer: Viewer;
let second: Viewer;
let editor: Viewer;
beforeAll(async () => {
  [reviewer, second, editor] = await Promise.all([somebody("reviewer"), somebody("reviewer"), somebody("editor")]);
});

const marked = async (...quotes: string[]) => {
  const article = await articleOfLines(reviewer, ["Ebb and flow at six."]);
  const claims = [];
  for (const quote of quotes) claims.push(await markClaim(reviewer, article, quote));
  return { article, ids: claims.map(({ id }) => id) };
};
const tag = (viewer: Viewer, claims: string[], more: object) =>
  tagClaims(viewer, ClaimTagsInput.parse({ claims, ...more }));
const tagsOf = async (articleId: string) => {
  const csv = await matchingClaimsCsv(editor, ClaimFilter.parse({ article: articleId, sort: "oldest" }));
  const [head, ...rows] = parseCsv(await new Response(csv).text());
  return rows.map((row) => row[head?.indexOf("tags") ?? -1]);
};

describe("many claims", () => {
  test("get tags and lose others at once, each change is logged once, and a repeated request changes nothing", async () => {
    const { article, ids } = await marked("Ebb", "flow");
    expect((await tag(editor, ids, { add: ["Sea", "moon"] })).changed.sort()).toEqual([...ids].sort());
    expect((await tag(editor, ids, { add: ["tide"], remove: ["moon"] })).changed).toHaveLength(2);
    expect(await tag(editor, ids, { add: ["tide"], remove: ["moon"] })).toEqual({ changed: [], refused: [] });
    expect(await tagsOf(article.id)).toEqual(["sea | tide", "sea | tide"]);
    expect(await logged(ids[0] ?? "")).toEqual(["claim.marked", "claim.changed", "claim.changed"]);
    expect(await notAsLogged()).toEqual([]);
  });

  test("of others and withdrawn ones are left as they are, with the reason", async () => {
    const { ids } = await marked("Ebb", "flow");
    const [mine = "", withdrawn = ""] = ids;
    await withdrawClaim(reviewer, withdrawn, 1);
    expect((await tag(second, [mine], { add: ["sea"] })).refused).toEqual([
      { claimId: mine, reason: "Another reviewer marked this claim." },
    ]);
    const { changed, refused } = await tag(reviewer, ids, { add: ["sea"] });
    expect([changed, refused.map(({ claimId }) => claimId)]).toEqual([[mine], [withdrawn]]);
    await expect(tag(editor, [newId()], { add: ["sea"] })).rejects.toThrow(NotFoundError);
    await expect(tag(await somebody("reader"), ids, { add: ["sea"] })).rejects.toThrow(ForbiddenError);
  });

  test("are at most 500 in one request, with a tag to add or to remove", () => {
    const many = Array.from({ length: 501 }, () => newId());
    for (const wrong of [{ claims: many, add: ["sea"] }, { claims: [newId()] }, { claims: [], add: ["sea"] }])
      expect(ClaimTagsInput.safeParse(wrong).success).toBe(false);
    const both = { claims: [newId()], add: ["sea"], remove: ["Sea"] };
    expect(ClaimTagsInput.safeParse(both).success).toBe(false);
  });
});

describe("the claims that a filter selects", () => {
  test("are found by their ids in the order of the list, and as CSV", async () => {
    const words = Array.from({ length: 55 }, (_, index) => `w${index}.`);
    const article = await articleOfLines(reviewer, [words.join(" ")]);
    await markWords(reviewer, article, words);
    const filter = ClaimFilter.parse({ article: article.id });
    const { claims } = await selectedIds(reviewer, filter);
    const page = await listClaims(reviewer, filter);
    expect(claims.slice(0, 50).map(({ id }) => id)).toEqual(page.claims.map(({ id }) => id));
    const table = parseCsv(await new Response(await matchingClaimsCsv(reviewer, filter)).text());
    expect(table.slice(1).map(([id]) => id)).toEqual(claims.map(({ id }) => id));
    expect(claims[0]?.articleId).toBe(article.id);
    const some = claims.slice(0, 2).map(({ id }) => id);
    const chosen = parseCsv(await new Response(await chosenClaimsCsv(reviewer, some)).text());
    expect(chosen.slice(1).map(([id]) => id)).toEqual(some);
  });

  test("say nothing of others' verdicts to a blind reviewer", async () => {
    const { article, ids } = await marked("Ebb");
    const csvFor = async (viewer: Viewer) =>
      new Response(await matchingClaimsCsv(viewer, ClaimFilter.parse({ article: article.id }))).text();
    const before = await csvFor(second);
    for (const who of [reviewer, await somebody("reviewer")]) await rate(who, { id: ids[0] ?? "" }, "true");
    expect(await csvFor(second)).toBe(before);
    expect(await csvFor(reviewer)).toContain("agreed");
    const agreed = ClaimFilter.parse({ article: article.id, standing: "agreed" });
    expect([(await selectedIds(second, agreed)).claims, (await selectedIds(reviewer, agreed)).claims.length]).toEqual([
      [],
      1,
    ]);
  });
});
