import fc from "fast-check";
import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { ArticleFilter } from "#domain/article-filter.ts";
import { ClaimFilter } from "#domain/claim-filter.ts";
import type { Viewer } from "#domain/permissions.ts";
import { plainText } from "#domain/plain-text.ts";
import type { SearchInput } from "#domain/search/search-hit.ts";
import { listArticles } from "#server/articles/list.ts";
import { listClaims } from "#server/claims/list.ts";
import { saveComment } from "#server/comments/comments.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { newWord } from "#server/testing/new-word.ts";
import { somebody } from "#server/testing/people.ts";
import { sourceWithSnapshot } from "#server/testing/sources.ts";
import { keepSearch } from "./keep-search.ts";
import { searchAll } from "./search-all.ts";

let viewer: Viewer;
let editor: Viewer;
beforeAll(async () => {
  viewer = await somebody("reviewer");
  editor = await somebody("editor");
});

const found = async (q: string, more: Partial<SearchInput> = {}, by = viewer) =>
  (await searchAll(by, { q, ...more })).hits;
const kinds = async (q: string, by = viewer) => (await found(q, {}, by)).map(({ kind }) => kind);
test("a search finds words in any order, with or without accents, in any case", async () => {
  const article = await articleOfLines(viewer, ["Les ferrys de Tromsœuvre à l’été.", "Élodie Krüger zählt Fähren."]);
  await markClaim(viewer, article, "Élodie Krüger zählt Fähren");
  expect(await kinds("kruger ELODIE fahren")).toEqual(["article", "claim"]);
  expect(await kinds("ete tromsœuvre")).toEqual(["article"]);
  expect(await kinds("kruger 100%_")).toEqual([]);
  const articles = await listArticles(viewer, ArticleFilter.parse({ q: "l’ete" }));
  expect([articles.total, articles.articles[0]?.id]).toEqual([1, article.id]);
  expect((await listClaims(viewer, ClaimFilter.parse({ q: "kruger zahlt" }))).total).toBe(1);
});

test("a hit in a text is shown in its sentence, with its place", async () => {
  const word = newWord();
  const article = await articleOfLines(viewer, [
    "On ferries.",
    `It was calm. The ${word} sank in 1912. Nobody drowned.`,
  ]);
  const [hit] = await found(`sinks ${word}`);
  expect(hit).toBeUndefined();
  const [sentence] = await found(`"${word} sank"`);
  expect(sentence).toMatchObject({
    ...{ kind: "article", id: article.id, title: "On ferries." },
    ...{ before: "The ", exact: `${word} sank`, after: " in 1912." },
  });
  const { start, end } = sentence?.passage ?? expect.fail();
  expect(article.text.slice(start, end)).toBe(`${word} sank`);
});

test("words are found by their stems in the language of the article, and phrases only as they stand", async () => {
  const word = newWord();
  await articleOfLines(viewer, [`The ${word} rates halved.`]);
  expect(await kinds(`${word} rate halving`)).toEqual(["article"]);
  expect(await kinds(`"${word} rates"`)).toEqual(["article"]);
  expect(await kinds(`"${word} rate"`)).toEqual([]);
  expect(await kinds(`"rates ${word}"`)).toEqual([]);
  expect(await kinds(`${word} -halved`)).toEqual([]);
});

test("a word is found in British and in American spelling, and a phrase only as it is spelled", async () => {
  const word = newWord();
  await articleOfLines(viewer, [`The ${word} organisation apologises for its colour.`]);
  await articleOfLines(viewer, [`The ${word} organization apologized for its color.`]);
  for (const q of ["apologise", "apologize", "organization", "Colour", "color organisations"])
    expect(await kinds(`${word} ${q}`), q).toEqual(["article", "article"]);
  const hits = await found(`${word} colors`);
  expect(hits.map(({ exact }) => exact.split(" ").at(-1)).sort()).toEqual(["color", "colour"]);
  expect(await kinds(`${word} -color`)).toEqual([]);
  expect(await kinds(`${word} "its colour"`)).toEqual(["article"]);
});

test("Chinese, Japanese and Thai are found by a part of what is written together", async () => {
  const article = await articleOfLines(viewer, ["首都は昔から東京都です。", "น้ำท่วมกรุงเทพมหานคร"]);
  for (const part of ["東京", "京都です", "都", "กรุงเทพ"])
    expect((await found(part)).map(({ id }) => id)).toContain(article.id);
  expect(await kinds("京東")).toEqual([]);
});

test("a mistyped word finds what was meant, and the answer says so", async () => {
  const [word, hidden] = [`harbour${newWord()}`, `ferry${newWord()}`];
  const article = await articleOfLines(viewer, [`The ${word} opened.`]);
  const claim = await markClaim(viewer, article, "The harbour");
  const other = await somebody("reviewer");
  await rate(other, claim, "true", { rationale: `See ${hidden}.` });
  await keepSearch();
  const mistyped = `${word.slice(0, 4)}x${word.slice(5)}`;
  expect(await searchAll(viewer, { q: `${mistyped} opened` })).toMatchObject({
    ...{ instead: `${word} opened`, hits: [{ kind: "article", id: article.id }] },
  });
  expect(await searchAll(viewer, { q: `opened ${mistyped}` })).toMatchObject({ instead: `opened ${word}` });
  expect(await searchAll(viewer, { q: word.slice(0, -3) })).not.toHaveProperty("instead");
  expect(await kinds(word.slice(0, -3))).toEqual(["article"]);
  // The word stands only in a rationale, which not everybody may read.
  expect(await searchAll(other, { q: `${hidden.slice(0, -1)}z` })).toEqual({
    ...{ hits: [], unread: [], isIncomplete: false },
  });
});

test("a word that stands in a text is not corrected, also where another word of the search stands nowhere near it", async () => {
  const [one, other] = [`harbour${newWord()}`, `ferry${newWord()}`];
  for (const word of [one, other, `${one}s`]) await articleOfLines(viewer, [`The ${word} opened.`]);
  await keepSearch();
  expect(await searchAll(viewer, { q: `${one} ${other}` })).toEqual({ hits: [], unread: [], isIncomplete: false });
});

test("filters hold for what belongs to an article, and what is no filter is searched for and said", async () => {
  const word = newWord();
  const article = await articleOfLines(viewer, ["On tolls.", `The ${word} toll rose.`]);
  const claim = await markClaim(viewer, article, `The ${word} toll rose.`);
  await db.claim.update({ where: { id: claim.id }, data: { claimant: "Jane Roe" } });
  await rule(editor, claim, "false");
  await db.ruling.update({ where: { claimId: claim.id }, data: { summary: `The ${word} fell.` } });
  expect(await kinds(`${word} from:"${article.outlet}"`)).toEqual(["article", "claim", "ruling"]);
  expect(await kinds(`${word} from:elsewhere`)).toEqual([]);
  expect(await kinds(`by:"roe jane" ${word}`)).toEqual(["claim", "ruling"]);
  expect(await kinds(`rating:false ${word}`)).toEqual(["claim", "ruling"]);
  expect(await kinds(`rating:true ${word}`)).toEqual([]);
  expect(await kinds(`kind:claims ${word}`)).toEqual(["claim"]);
  expect(await kinds(`after:2020 ${word}`)).toEqual(["article", "claim", "ruling"]);
  expect(await kinds(`before:2020 ${word}`)).toEqual([]);
  expect((await kinds(`from:"${article.outlet}"`)).sort()).toEqual(["article", "claim", "ruling"]);
  expect((await searchAll(viewer, { q: `${word} before:soon` })).unread).toEqual(["before:soon"]);
});

test("a search goes through its hits page by page, each once", async () => {
  const word = newWord();
  for (let n = 0; n < 30; n += 1) await articleOfLines(viewer, [`${word} number ${n}.`]);
  const first = await searchAll(viewer, { q: word });
  expect(first.hits.length).toBe(24);
  const second = await searchAll(viewer, { q: word, ...(first.nextCursor ? { after: first.nextCursor } : {}) });
  expect(second).not.toHaveProperty("nextCursor");
  expect(new Set([...first.hits, ...second.hits].map(({ id }) => id)).size).toBe(30);
});

test("who is blind finds nothing of others’ rationales, evidence and what was said with knowledge of them", async () => {
  const word = newWord();
  const article = await articleOfLines(viewer, ["On tolls.", "The toll rose."]);
  const claim = await markClaim(viewer, article, "The toll rose.");
  const [judge, blind] = await Promise.all([somebody("reviewer"), somebody("reviewer")]);
  const source = { url: `https://${word}.example/`, title: `The ${word} table` };
  const evidence = [{ source, stance: "refutes" as const, quote: `It says ${word}.` }];
  await rate(judge, claim, "false", { rationale: `So says ${word}.`, evidence });
  await saveComment(judge, newId(), { claimId: claim.id, kind: "comment", text: `See ${word}.`, mentions: [] }, null);
  await saveComment(blind, newId(), { claimId: claim.id, kind: "comment", text: `Ask ${word}.`, mentions: [] }, null);
  expect(await kinds(word, blind)).toEqual(["comment"]);
  expect(await kinds(`"says ${word}"`, blind)).toEqual([]);
  expect(await kinds(word, judge)).toEqual(["rationale", "comment", "source", "comment"]);
  expect(await kinds(`rating:false from:"${article.outlet}"`, blind)).toEqual([]);
  const drafting = await somebody("reviewer");
  await rate(drafting, claim, "true", { rationale: `A draft on ${word}.`, state: "draft" });
  expect(await kinds(word, drafting)).toEqual(["comment"]);
  await rate(blind, claim, "true", { rationale: `Mine on ${word}.` });
  expect((await kinds(word, blind)).filter((kind) => kind === "rationale").length).toBe(2);
});

test("the copy of a source is found by whoever may know the source", async () => {
  const word = newWord();
  const source = await sourceWithSnapshot(viewer, `The gauge shows ${word}.`);
  expect(await found(word)).toMatchObject([{ kind: "snapshot", sourceId: source.id, exact: word }]);
  expect(await kinds(word, await somebody("reviewer"))).toEqual([]);
});

test("the database takes away the same case and marks as the browser", async () => {
  const letter = fc.constantFrom(..."aकि்ÉüñçŠžİıßœﬁÅǻẤğЁйΆϊéＡ％½ابًשּׁかがﾊﾟ한’-\n");
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: letter, maxLength: 30 }), async (text) => {
      const [row] = await db.$queryRaw<[{ plain: string }]>`SELECT plain_text(${text}) AS plain`;
      expect(row.plain).toBe(plainText(text));
    }),
    { numRuns: 200 },
  );
});

test("every text is a search, and is answered", async () => {
  const part = fc.constantFrom(
    "ferry",
    '"',
    "-",
    ":",
    "from:",
    "before:2026",
    "\\",
    "'",
    "|",
    "&",
    "!",
    "(",
    "<->",
    ":*",
    "潮汐",
    "é",
    "🙂",
    "it's",
    "\u200b",
    "ﾊﾟ",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
      expect(await searchAll(viewer, { q: parts.join("") })).toHaveProperty("hits");
      expect(await searchAll(viewer, { q: parts.join(" ") })).toHaveProperty("hits");
    }),
    { numRuns: 60 },
  );
});
