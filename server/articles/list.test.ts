import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { ARTICLE_SORTS, ArticleFilter, type ArticleSort } from "#domain/article-filter.ts";
import { ForbiddenError } from "#domain/errors.ts";
import { Tags } from "#domain/fields.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readArticle } from "#server/articles/articles.ts";
import { withdrawClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { articleFacets, listArticles } from "./list.ts";

let reviewer: Viewer;
let other: Viewer;
let editor: Viewer;
beforeAll(async () => {
  reviewer = await somebody("reviewer");
  other = await somebody("reviewer");
  editor = await somebody("editor");
});

const idsOf = async (viewer: Viewer, filter: Partial<ArticleFilter>) =>
  (await listArticles(viewer, ArticleFilter.parse(filter))).articles.map(({ id }) => id);

describe("pages", () => {
  const outlet = `Outlet ${newId()}`;
  const day = (index: number) => new Date(Date.UTC(2026, 0, 1 + (index % 40)));
  /** Equal days, equal titles, missing dates, and titles of the maximum length in another script. */
  const rows = Array.from({ length: 130 }, (_, index) => ({
    id: newId(),
    title: index % 5 === 0 ? "\u0634".repeat(497) + (index % 20) : `Title ${index % 30}`,
    outlet,
    createdAt: day(index),
    publishedAt: index % 3 === 0 ? null : day(index + 7),
  }));
  beforeAll(() => db.article.createMany({ data: rows.map((row) => ({ ...row, importedById: reviewer.id })) }));

  test.each(Object.keys(ARTICLE_SORTS) as ArticleSort[])("by %s contain every article once, in order", async (sort) => {
    const seen = await everyPage(sort);
    expect([seen.sizes, seen.totals]).toEqual([
      [50, 50, 30],
      [130, 130, 130],
    ]);
    expect(seen.articles.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
    const keys = seen.articles.map(({ id }) =>
      keyOf(
        sort,
        rows.find((row) => row.id === id),
      ),
    );
    expect(keys).toEqual(sort === "newest" || sort === "published" ? keys.toSorted().reverse() : keys.toSorted());
  });

  test("begin anew with a cursor that was tampered with", async () => {
    const [first] = await idsOf(reviewer, { outlet });
    for (const after of ["x", "W10", Buffer.from('["a\\","x"]').toString("base64url")])
      expect((await idsOf(reviewer, { outlet, after }))[0]).toBe(first);
  });

  async function everyPage(sort: ArticleSort) {
    const articles = [];
    const [sizes, totals] = [[] as number[], [] as number[]];
    for (let after: string | undefined, page = 0; page === 0 || after; page += 1) {
      // Parsed as from an address, so that a cursor of the list is one that the list accepts.
      const filter = ArticleFilter.parse({ outlet, sort, ...(after && { after }) });
      const found = await listArticles(reviewer, filter);
      articles.push(...found.articles);
      sizes.push(found.articles.length);
      totals.push(found.total);
      after = found.nextCursor;
    }
    return { articles, sizes, totals };
  }

  const keyOf = (sort: ArticleSort, row: (typeof rows)[number] | undefined) => {
    if (sort === "title") return row?.title;
    return (sort === "published" ? row?.publishedAt : row?.createdAt)?.toISOString() ?? "";
  };
});

describe("an article in the list", () => {
  let article: Awaited<ReturnType<typeof articleOfLines>>;
  beforeAll(async () => {
    article = await articleOfLines(reviewer, ["High water at noon.", "one two three four"], ["sea"]);
  });
  const inList = (viewer: Viewer, filter: Partial<ArticleFilter> = {}) =>
    idsOf(viewer, { outlet: article.outlet, ...filter });

  test("has the number of its claims and of those with a ruling, without withdrawn ones", async () => {
    expect(await inList(reviewer, { status: "unmarked" })).toEqual([article.id]);
    const [one, , gone] = [await mark("one"), await mark("two"), await mark("three")];
    await withdrawClaim(reviewer, gone.id, gone.version);
    await rule(editor, one, "true");
    const { articles } = await listArticles(reviewer, ArticleFilter.parse({ outlet: article.outlet }));
    expect(articles).toMatchObject([{ id: article.id, claims: 2, ruled: 1 }]);
    expect(await inList(reviewer, { status: "unmarked" })).toEqual([]);
    expect(await inList(reviewer, { status: "in-work" })).toEqual([article.id]);
    expect(await inList(reviewer, { status: "ruled" })).toEqual([]);
  });

  test("is found by its reviewers, but not by a verdict that the viewer may not know of", async () => {
    await rate(other, await mark("four"), "true");
    expect(await inList(other, { reviewer: reviewer.id })).toEqual([article.id]);
    expect(await inList(reviewer, { reviewer: other.id })).toEqual([]);
    expect(await inList(other, { reviewer: other.id })).toEqual([article.id]);
    expect(await inList(editor, { reviewer: other.id })).toEqual([article.id]);
  });

  test("is ruled when its last claim is", async () => {
    const alone = await articleOfLines(reviewer, ["Low water.", "five"]);
    await rule(editor, await markClaim(reviewer, alone, "five"), "true");
    expect(await idsOf(reviewer, { outlet: alone.outlet, status: "ruled" })).toEqual([alone.id]);
  });

  test("is found by tag, by words of its title in any case, and by the day it came in", async () => {
    const today = new Date().toISOString().slice(0, 10);
    expect(await inList(reviewer, { tag: "Sea" })).toEqual([article.id]);
    expect(await inList(reviewer, { q: "HIGH water" })).toEqual([article.id]);
    expect(await inList(reviewer, { from: today, to: today })).toEqual([article.id]);
    expect(await inList(reviewer, { to: "2026-01-01" })).toEqual([]);
  });

  const mark = (quote: string) => markClaim(reviewer, article, quote);
});

test("titles are in the order of Intl.Collator, and pages follow it", async () => {
  const outlet = `Outlet ${newId()}`;
  const titles = [
    "zebra",
    "Zürich",
    "Äpfel",
    "apple",
    "Banana",
    "éclair",
    "İstanbul",
    "istanbul",
    "ﺏ",
    "Ökonomie",
    "oak",
  ];
  const many = [...titles, ...Array.from({ length: 60 }, (_, index) => `${index % 2 ? "é" : "E"}cho ${index}`)];
  await db.article.createMany({
    data: many.map((title) => ({ id: newId(), title, outlet, importedById: reviewer.id })),
  });
  const first = await listArticles(reviewer, ArticleFilter.parse({ outlet, sort: "title" }));
  const after = first.nextCursor ?? "";
  const second = await listArticles(reviewer, ArticleFilter.parse({ outlet, sort: "title", after }));
  const listed = [...first.articles, ...second.articles].map(({ title }) => title);
  expect(listed).toEqual([...many].sort(new Intl.Collator("und").compare));
});

test("a tag is found in any spelling of its dotted and capital letters", async () => {
  const { id, outlet } = await articleOfLines(reviewer, ["Ferry.", "six"], Tags.parse(["İSTANBUL", "istanbul"]));
  expect((await readArticle(reviewer, id)).tags).toEqual(["istanbul"]);
  for (const tag of ["istanbul", "İstanbul", "ISTANBUL"]) expect(await idsOf(reviewer, { outlet, tag })).toEqual([id]);
});

test("pattern characters stand for themselves in a search", async () => {
  const outlet = `Outlet ${newId()}`;
  const titles = ["Up by 100% in a year", "Up by 100 in a year", "under_score", "undersscore", "back\\slash"];
  await db.article.createMany({
    data: titles.map((title) => ({ id: newId(), title, outlet, importedById: reviewer.id })),
  });
  const found = async (q: string) =>
    (await listArticles(reviewer, ArticleFilter.parse({ outlet, q }))).articles.map(({ title }) => title);
  expect(await found("100%")).toEqual(["Up by 100% in a year"]);
  expect(await found("r_s")).toEqual(["under_score"]);
  expect(await found("\\")).toEqual(["back\\slash"]);
});

test("words are found with other accents and in another case, wherever they stand and however many articles have them", async () => {
  const outlet = `Zürcher Blatt ${newId()}`;
  const importedById = reviewer.id;
  const titled = Array.from({ length: 2_100 }, () => ({ id: newId(), title: "Über die Brücke", outlet, importedById }));
  const byline = { id: newId(), title: "By", byline: "Zoë Müller", outlet, importedById };
  const address = { id: newId(), title: "At", url: `https://example.org/São-Tomé-${newId()}`, outlet, importedById };
  await db.article.createMany({ data: [...titled, byline, address] });
  const totalOf = async (q: string) => (await listArticles(reviewer, ArticleFilter.parse({ outlet, q }))).total;
  expect(await totalOf("UBER DIE brucke")).toBe(2_100);
  expect(await totalOf("zurcher")).toBe(2_102);
  expect(await totalOf("zoe muller")).toBe(1);
  expect(await totalOf("sao-tome")).toBe(1);
});

test("filters offer the values that articles have", async () => {
  const { outlet } = await articleOfLines(reviewer, ["Ebb.", "six"], [`tag ${newId().slice(0, 8)}`]);
  const facets = await articleFacets(reviewer);
  expect(facets.outlets).toContain(outlet);
  expect(facets.tags.some((tag) => tag.startsWith("tag "))).toBe(true);
});

test("readers may not see the list", async () => {
  const reader = await somebody("reader");
  await expect(listArticles(reader, ArticleFilter.parse({}))).rejects.toThrow(ForbiddenError);
  await expect(articleFacets(reader)).rejects.toThrow(ForbiddenError);
});
