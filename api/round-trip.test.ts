import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ExportAllQuery, ExportQuery } from "#domain/exports/export-query.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readAnnotations } from "#ingest/annotations/read-annotations.ts";
import { claimsInArticle, readClaim, saveClaim } from "#server/claims/claims.ts";
import { endClaim } from "#server/claims/end.ts";
import { claimHistory } from "#server/claims/history.ts";
import { saveCluster } from "#server/clusters/save-cluster.ts";
import { db } from "#server/db/client.ts";
import { publishedState } from "#server/editions/editions.ts";
import { importFile, previewImport } from "#server/imports/import-file.ts";
import { people } from "#server/people/people.ts";
import { ratingScale } from "#server/ratings/ratings.ts";
import { saveRating } from "#server/ratings/scale.ts";
import { exportAll } from "#server/reports/export-all.ts";
import { exportArticle } from "#server/reports/export-article.ts";
import { articleOfLines, markClaim, rate, rule, versionOfLines } from "#server/testing/claims.ts";
import { publishAnyway } from "#server/testing/editions.ts";
import { emptyNewsroom } from "#server/testing/empty-newsroom.ts";
import { somebody } from "#server/testing/people.ts";
import { sourceWithSnapshot } from "#server/testing/sources.ts";

const LINES = [
  "The 👩‍👩‍👧 bridge opened in 1932.",
  "It carries 160,000 vehicles a day, “and dogs”.",
  "The mayor said it sways.",
  "It was painted twice.",
];

/** An article in its second version, with claims in every standing and on every kind of anchor. */
async function newsroom(reviewers: Viewer[], editor: Viewer) {
  const [one, other] = reviewers as [Viewer, Viewer];
  const article = await articleOfLines(one, LINES, ["bridges"]);
  const mark = (words: string) => markClaim(one, article, words);
  const claims = [
    await mark("opened in 1932"),
    await mark("160,000"),
    await mark("it sways"),
    await mark("painted twice"),
  ];
  const [ruled, disputed, lost, ended] = claims as [Claim, Claim, Claim, Claim];
  const source = await sourceWithSnapshot(one, "The register says that it opened in 1932.");
  const cited = { source: { url: source.url, title: "Register", publisher: "The city" }, stance: "refutes" as const };
  const evidence = [{ ...cited, quote: "it opened in 1932", note: "See =page & \\u0000 4", locator: "p. 4" }];
  const question = { question: "When?", answer: "In 1934", answerType: "abstractive" as const };
  await rate(one, ruled, "false", { evidence, confidence: 0.6, rationale: 'Two\n\nparagraphs <b>&amp;</b> "quotes"' });
  await rate(other, ruled, "false", { evidence: [{ ...cited, ...question, fromClaimId: disputed.id }] });
  await rule(editor, ruled, "false");
  await saveCluster(one, newId(), { statement: "It opened in 1932.", join: [ruled.id, disputed.id] }, null);
  await rate(one, disputed, "true");
  await rate(other, disputed, "mixed");
  for (const claim of [lost, ended]) await rate(one, claim, "unproven");
  await saveClaim(
    one,
    disputed.id,
    { articleId: article.id, statement: "It carries many cars.", reason: "Clearer" },
    1,
  );
  await versionOfLines(one, article.id, [
    LINES[0] ?? "",
    "It carries 150,000 vehicles a day, “and dogs”.",
    "A new line.",
  ]);
  const { version } = await readClaim(editor, ended.id);
  await endClaim(editor, ended.id, { ended: true, reason: "It is gone." }, version);
  return article;
}

const exported = async (viewer: Viewer, id: string) =>
  new Response((await exportArticle(viewer, id, ExportQuery.parse({ format: "json" }))).bytes).text();

/** What is of the newsroom that exports, and not of the report. */
const withoutOrigin = (json: string) => json.replace(/"(generatedAt|auditHead)": "[^"]*"/g, '"$1": ""');

const imported = async (viewer: Viewer, json: string) => importFile(viewer, (await readAnnotations(json)).file, {});

test("a report that comes into an empty newsroom goes out byte for byte as it was", async () => {
  const [one, other, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  const admin = await somebody("admin");
  const own = {
    label: "Ours",
    labels: { de: "Unsere" },
    description: "Our own",
    color: "#3a3a4a",
    colorDark: "#c0c0d0",
  };
  await saveRating(admin, "ours", { ...own, value: null, retired: false }, null);
  const { id } = await newsroom([one, other], editor);
  await publishAnyway(editor, id);
  const before = await exported(editor, id);
  expect(JSON.parse(before)).toMatchObject({
    edition: { number: 1 },
    claims: [{ published: { correctedAt: null } }, {}],
  });
  await emptyNewsroom();
  await db.rating.delete({ where: { key: "ours" } });
  await db.rating.update({ where: { key: "mixed" }, data: { label: "Half" } });

  const newAdmin = await somebody("admin");
  const { created, leftOut } = await imported(newAdmin, before);
  expect(leftOut).toEqual([]);
  expect(created).toMatchObject({ verdicts: 6, rulings: 1, ratings: ["Ours"], articles: [{ id }] });
  expect(created.people.map((person) => person.id).sort()).toEqual([one.id, other.id, editor.id].sort());
  expect(withoutOrigin(await exported(newAdmin, id))).toBe(withoutOrigin(before));
  // What another newsroom published is not public here.
  expect(await publishedState(newAdmin, id)).toBeNull();
  const again = await imported(newAdmin, before);
  expect([again.created.articles, again.leftOut]).toEqual([
    [],
    [{ what: LINES[0], reason: "It is here already. Nothing of it is replaced." }],
  ]);

  // People who came in have no account.
  expect((await people(newAdmin)).people.map((person) => person.id)).toEqual([newAdmin.id]);
  expect(await db.person.findUnique({ where: { id: one.id } })).toMatchObject({
    ...{ passwordHash: null, disabledAt: expect.any(Date), importedAt: expect.any(Date) },
  });
  // Nobody who is blind learns what came in, and the log says who brought it.
  const blind = await somebody("reviewer");
  const claims = (await claimsInArticle(blind, id)).claims.filter(({ ruling }) => ruling === null);
  expect(claims.map(({ verdicts, standing }) => [verdicts.length, standing.state])).toEqual(
    claims.map(() => [0, "open"]),
  );
  const history = await claimHistory(blind, claims[0]?.id ?? "");
  expect(history.events.map(({ type, actor }) => [type, actor?.id])).toEqual([["claim.imported", newAdmin.id]]);
});

test("in a newsroom with a scale of its own, ratings that it lacks come in as retired", async () => {
  const [one, other, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  const { id } = await newsroom([one, other], editor);
  const json = (await exported(editor, id))
    .replaceAll('"unproven"', '"not-known"')
    .replace('"Unproven"', '"Not known"');
  await emptyNewsroom();
  const newEditor = await somebody("editor");
  await articleOfLines(newEditor, ["Something else."]);
  const { created, leftOut } = await imported(newEditor, json);
  expect([created.ratings, leftOut]).toEqual([["Not known"], []]);
  expect((await ratingScale(newEditor)).find(({ key }) => key === "not-known")).toMatchObject({ retired: true });
});

test("several reports in one file come in, each as a whole or not at all", async () => {
  await emptyNewsroom();
  const [one, other, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  const articles = [await newsroom([one, other], editor), await articleOfLines(one, ["One more."])];
  await markClaim(one, articles[1] ?? { id: "", text: "" }, "more");
  const file = new Response((await exportAll(editor, ExportAllQuery.parse({ format: "json" }))).bytes);
  const json = await file.text();
  await emptyNewsroom();
  const newEditor = await somebody("editor");
  const preview = await previewImport(newEditor, (await readAnnotations(json)).file, {});
  const { created } = await imported(newEditor, json);
  expect(created).toEqual(preview.created);
  expect(created.articles.map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
});

test("only an admin brings in work in the name of somebody who has an account", async () => {
  const [one, other, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  const { id } = await newsroom([one, other], editor);
  const ids = new Map(
    (JSON.stringify(await exported(editor, id)).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? []).map((each) => [
      each,
      newId(),
    ]),
  );
  // Another article, in which people of this newsroom are named.
  for (const person of [one, other, editor]) ids.set(person.id, person.id);
  const forged = (await exported(editor, id)).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (each) => ids.get(each) ?? each);
  await expect(imported(one, forged)).rejects.toThrow("Only editors can import reports");
  expect((await imported(editor, forged)).leftOut).toMatchObject([
    { reason: expect.stringContaining("text is here already") },
  ]);
  await db.article.update({ where: { id }, data: { url: null } });
});

const HOSTILE_EDITION = {
  number: 1,
  url: "javascript:alert(1)",
  publishedAt: "2026-04-02T08:00:00Z",
  changedSince: false,
};

test.each([
  ["a text that is not that of its document", (json: string) => json.replace('"text": "The', '"text": "Tha')],
  ["passages that do not fit", (json: string) => json.replace(/"start": ?(\d+)/, '"start": 1$1')],
  ["ids that are none", (json: string) => json.replace(/"id": ?"[0-9a-f-]{36}",\s*"url"/, '"id": "x", "url"')],
  [
    "a public page without a safe address",
    (json: string) => json.replace('"edition": null', `"edition": ${JSON.stringify(HOSTILE_EDITION)}`),
  ],
  ["an unknown rating", (json: string) => json.replaceAll(/"rating": ?"mixed"/g, '"rating": "made-up"')],
  ["a name that is none", (json: string) => json.replaceAll(/"name": ?"Robin editor"/g, '"name": ""')],
  ["characters that cannot be stored", (json: string) => json.replace("Two", "Two \\ud800")],
])("a file with %s is refused as a whole", async (_, change) => {
  const [one, other, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  const { id } = await newsroom([one, other], editor);
  const json = await exported(editor, id);
  expect(change(json)).not.toBe(json);
  await emptyNewsroom();
  const { created, leftOut } = await imported(await somebody("admin"), change(json));
  expect([created.articles, leftOut.length, await db.claim.count()]).toEqual([[], 1, 0]);
});
