import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import type { SearchKind } from "#prisma/generated/client.ts";
import { withdrawClaim } from "#server/claims/claims.ts";
import { saveComment } from "#server/comments/comments.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule, versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { sourceWithSnapshot } from "#server/testing/sources.ts";
import { keepSearch } from "./keep-search.ts";

let reviewer: Viewer;
let editor: Viewer;
beforeAll(async () => {
  reviewer = await somebody("reviewer");
  editor = await somebody("editor");
});

/** The kinds of the entries that have these words. */
const entriesWith = async (words: string): Promise<SearchKind[]> =>
  (
    await db.$queryRaw<{ kind: SearchKind }[]>`
      SELECT kind FROM "SearchEntry" WHERE words @@ phraseto_tsquery('simple', search_text(${words})) ORDER BY kind, part`
  ).map(({ kind }) => kind);

const FIRST = "00000000-0000-0000-0000-000000000000";
const lineOf = (word: string) => `The ferry called ${word} sails at six.`;
const newWord = () => `w${newId().replaceAll("-", "")}`;

test("words are found by their stems, without accents, and in pairs of characters where no spaces stand", async () => {
  const [row] = await db.$queryRaw<{ words: string[] }[]>`
    SELECT tsvector_to_array(search_words('en', 'Élodie’s claims, 1,000 of 東京都!')) AS words`;
  expect(row?.words).toEqual(
    ["000", "1", "claim", "claims", "elodi", "elodie", "of", "s", "京都", "東京", "都"].sort(),
  );
});

test("an article, a claim on it and what is said about the claim are found in the transaction that stores them", async () => {
  const word = newWord();
  const article = await articleOfLines(reviewer, ["On ferries.", lineOf(word)]);
  const claim = await markClaim(reviewer, article, lineOf(word));
  await rate(reviewer, claim, "true", { rationale: `I saw ${word} myself.` });
  await rate(await somebody("reviewer"), claim, "true", { rationale: `A draft on ${word}.`, state: "draft" });
  await saveComment(editor, newId(), { claimId: claim.id, kind: "comment", text: `On ${word}.`, mentions: [] }, null);
  expect(await entriesWith(word)).toEqual(["article", "claim", "rationale", "comment"]);
  await withdrawClaim(editor, claim.id, claim.version);
  expect(await entriesWith(word)).toEqual(["article", "rationale", "comment"]);
});

test("a new version replaces the words of the article and of the passages in it", async () => {
  const [old, replacing] = [newWord(), newWord()];
  const article = await articleOfLines(reviewer, ["On ferries.", lineOf(old)]);
  await markClaim(reviewer, article, "The ferry called");
  await versionOfLines(reviewer, article.id, ["On ferries.", lineOf(replacing)]);
  expect(await entriesWith(old)).toEqual([]);
  expect(await entriesWith(`called ${replacing}`)).toEqual(["article"]);
});

test("a ruling is found until it is withdrawn", async () => {
  const word = newWord();
  const article = await articleOfLines(reviewer, ["On ferries.", lineOf(word)]);
  const claim = await markClaim(reviewer, article, "The ferry");
  await rule(editor, claim, "true");
  await db.ruling.update({ where: { claimId: claim.id }, data: { summary: lineOf(word) } });
  expect(await entriesWith(word)).toEqual(["article", "ruling"]);
  await db.ruling.delete({ where: { claimId: claim.id } });
  expect(await entriesWith(word)).toEqual(["article"]);
});

test("a long text is found as a whole, with phrases at the borders of its parts", async () => {
  const [first, last] = [newWord(), newWord()];
  const filler = "Tide tables have many numbers. ".repeat(1_400);
  const article = await articleOfLines(reviewer, [first, `${filler}${last} ends.`]);
  await keepSearch();
  const found = await db.$queryRaw<{ part: number }[]>`SELECT part FROM "SearchEntry"
    WHERE id = ${article.id}::uuid AND words @@ to_tsquery('simple', ${`${first} & ${last}`})`;
  expect(found).toContainEqual({ part: 0 });
  expect(await entriesWith(`${last} ends`)).toEqual(["article"]);
});

test("the kept copy of a source is found once, however often it was taken", async () => {
  const word = newWord();
  await sourceWithSnapshot(reviewer, `The gauge shows ${word}.`);
  expect(await entriesWith(word)).toEqual(["snapshot"]);
});

test("a long text is found once a job made their entries", async () => {
  const word = newWord();
  const lines = Array.from({ length: 900 }, (_, n) => `Line ${n} tells of ferries.`);
  const article = await articleOfLines(reviewer, [...lines, lineOf(word)]);
  expect(await entriesWith(word)).toEqual([]);
  await keepSearch();
  expect(await entriesWith(word)).toContain("article");
  expect(article.text.length).toBeGreaterThan(20_000);
  expect(await db.searchDelayed.count()).toBe(0);
});

test("texts from before are found once a job made their entries, and words are counted where all may read them", async () => {
  const [word, hidden] = [newWord(), newWord()];
  const article = await articleOfLines(reviewer, ["On ferries.", lineOf(word)]);
  const claim = await markClaim(reviewer, article, lineOf(word));
  await rate(reviewer, claim, "true", { rationale: `I saw ${hidden} myself.` });
  await db.searchEntry.deleteMany({});
  await db.$executeRaw`DELETE FROM "SearchWordChange"`;
  await db.searchBackfill.createMany({
    data: (["article", "claim", "rationale"] as const).map((kind) => ({ kind, after: FIRST })),
  });
  await keepSearch();
  expect(await entriesWith(word)).toEqual(["article", "claim"]);
  expect(await entriesWith(hidden)).toEqual(["rationale"]);
  expect(await db.searchBackfill.count()).toBe(0);
  expect(await db.searchWord.findMany({ where: { word: { in: [word, hidden] } } })).toEqual([
    { word, claims: 1, texts: 2 },
  ]);
});

test("a word that no claim has any more is counted down", async () => {
  const word = newWord();
  const article = await articleOfLines(reviewer, ["On ferries.", lineOf(word)]);
  const claim = await markClaim(reviewer, article, lineOf(word));
  await withdrawClaim(reviewer, claim.id, claim.version);
  await keepSearch();
  expect(await db.searchWord.findUnique({ where: { word } })).toEqual({ word, claims: 0, texts: 1 });
});
