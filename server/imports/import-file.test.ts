import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { NotFoundError } from "#domain/errors.ts";
import { readFile } from "#domain/imports/read-file.ts";
import type { Viewer } from "#domain/permissions.ts";
import { archiveArticle } from "#server/articles/archive.ts";
import { changeArticle } from "#server/articles/articles.ts";
import { claimsInArticle, readClaim, withdrawClaim } from "#server/claims/claims.ts";
import { claimHistory } from "#server/claims/history.ts";
import { commentsOnClaim } from "#server/comments/list.ts";
import { listPrecedents } from "#server/precedents/precedents.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { importFile, previewImport } from "./import-file.ts";

let importer: Viewer;
let other: Viewer;
beforeAll(async () => {
  [importer, other] = [await somebody("reviewer"), await somebody("reviewer")];
});

const LINES = ["The bridge opened in 1932.", "It carries 160,000 vehicles a day. It carries trains."];

/** An article at an address of its own. */
async function articleAt() {
  const article = await articleOfLines(other, LINES);
  const url = `https://outlet.example/${newId()}`;
  await changeArticle(other, article.id, { url }, 1);
  return { ...article, url };
}

const noteOn = (uri: string, exact: string, more: object = {}) => ({
  ...{ id: newId(), uri, user: "acct:sam@hypothes.is", text: "Says who?", tags: ["Bridges"] },
  target: [{ source: uri, selector: [{ type: "TextQuoteSelector", exact }] }],
  ...more,
});
const fileOf = (...rows: object[]) => readFile(JSON.stringify({ rows }));
const run = (viewer: Viewer, file: ReturnType<typeof readFile>, articleId?: string) =>
  importFile(viewer, file, { articleId });

describe("annotations of another program", () => {
  test("become claims of the person who imports them, with a comment that says whose words they are", async () => {
    const { id, url } = await articleAt();
    const { created, leftOut } = await run(importer, fileOf(noteOn(`${url}?utm_source=x`, "opened in 1932")));
    expect([created.claims.length, created.comments, leftOut]).toEqual([1, 1, []]);
    const [claim] = (await claimsInArticle(other, id)).claims;
    expect(claim).toMatchObject({
      ...{
        statement: "opened in 1932",
        tags: ["bridges"],
        createdBy: { id: importer.id },
        standing: { state: "open" },
      },
      anchor: { state: "exact", passage: { start: 11, end: 25 } },
    });
    const { comments } = await commentsOnClaim(importer, claim?.id ?? "");
    expect(comments).toMatchObject([{ text: "From Hypothesis by sam:\n\nSays who?", author: { id: importer.id } }]);
    const { events } = await claimHistory(importer, claim?.id ?? "");
    expect(events.map(({ type }) => type)).toEqual(["comment.added", "claim.imported"]);
  });

  test("say nothing of the finding to somebody who is blind on it", async () => {
    const { url, id } = await articleAt();
    await run(importer, fileOf(noteOn(url, "1932", { text: "This is false." })));
    const [claim] = (await claimsInArticle(other, id)).claims;
    expect((await commentsOnClaim(other, claim?.id ?? "")).comments).toEqual([]);
    expect(JSON.stringify(await claimHistory(other, claim?.id ?? ""))).not.toContain("This is false");
  });

  test("create nothing when they are imported again, by anyone, and a withdrawn claim stays withdrawn", async () => {
    const { url, id } = await articleAt();
    const file = fileOf(noteOn(url, "1932"), noteOn(url, "vehicles"));
    const first = await run(importer, file);
    await withdrawClaim(importer, first.created.claims[0]?.id ?? "", 1);
    const again = await run(other, file);
    expect([again.created.claims, again.created.comments]).toEqual([[], 0]);
    expect(again.leftOut.map(({ reason }) => reason)).toEqual([
      "It was imported before, and its claim was withdrawn.",
      "It is here already.",
    ]);
    expect((await claimsInArticle(other, id)).claims).toHaveLength(1);
  });

  test("of words that are marked are comments on that claim, and highlights of them are left out", async () => {
    const article = await articleAt();
    const claim = await markClaim(other, article, "1932");
    const { created, leftOut } = await run(
      importer,
      fileOf(noteOn(article.url, "1932"), noteOn(article.url, "1932", { text: "" })),
    );
    expect(created).toMatchObject({ claims: [], comments: 1 });
    expect(leftOut).toMatchObject([{ reason: "A claim is marked on these words already." }]);
    expect((await commentsOnClaim(importer, claim.id)).comments).toHaveLength(1);
  });

  test("whose words are elsewhere, not there, or meant nobody knows where, are left out", async () => {
    const { url } = await articleAt();
    const file = fileOf(
      ...[noteOn("https://elsewhere.example/", "1932"), noteOn(url, "in 1934"), noteOn(url, "It carries")],
    );
    const { created, leftOut } = await run(importer, file);
    expect(created.claims).toEqual([]);
    expect(leftOut.map(({ reason }) => reason)).toEqual([
      "No article here has the address https://elsewhere.example/. Import that article first, or choose one.",
      "Its words are not in the article.",
      "Its words occur several times in the article, and nothing says which are meant.",
    ]);
  });

  test("go to the chosen article where their own is not here, and to none that is archived", async () => {
    const { id } = await articleAt();
    const file = fileOf(noteOn("https://elsewhere.example/", "1932"));
    expect((await previewImport(importer, file, { articleId: id })).created.claims).toHaveLength(1);
    expect((await claimsInArticle(other, id)).claims).toEqual([]);
    await expect(run(importer, file, newId())).rejects.toThrow(NotFoundError);
    await archiveArticle(await somebody("editor"), id, { archived: true, reason: null }, 2);
    expect((await run(importer, file, id)).leftOut).toMatchObject([{ reason: expect.stringContaining("archived") }]);
  });
});

const review = (more: object = {}) => ({
  "@type": "ClaimReview",
  url: `https://desk.example/${newId()}`,
  claimReviewed: "The bridge opened in 1932.",
  author: { name: "The Desk" },
  datePublished: "2019-03-05",
  reviewRating: { alternateName: "Right", ratingValue: 5 },
  ...more,
});
const reviewsOf = (...reviews: object[]) => readFile(JSON.stringify(reviews));

describe("reviews by other newsrooms", () => {
  test("become precedents once, count as no ruling, and are found by publisher and rating", async () => {
    const publisher = `Desk ${newId()}`;
    const file = reviewsOf(
      ...["2019-03-05", "0001-01-01", "2020"].map((datePublished) => review({ author: publisher, datePublished })),
    );
    expect((await run(importer, file)).created.precedents).toHaveLength(3);
    expect((await run(other, file)).leftOut).toHaveLength(3);
    const { precedents, total } = await listPrecedents(other, { publisher });
    expect(precedents.map(({ reviewedAt }) => reviewedAt)).toEqual(["2020", "2019-03-05", null]);
    expect(precedents[0]).toMatchObject({ ratingLabel: "Right", ratingValue: 1, importedBy: { id: importer.id } });
    expect([total, (await listPrecedents(other, { publisher, rating: "Wrong" })).total]).toEqual([3, 0]);
  });

  test("are read page by page, with those of no date last", async () => {
    const publisher = `Desk ${newId()}`;
    const days = Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? "2019-03-05" : undefined));
    await run(importer, reviewsOf(...days.map((datePublished) => review({ author: publisher, datePublished }))));
    const first = await listPrecedents(other, { publisher });
    const second = await listPrecedents(other, { publisher, after: first.nextCursor });
    const ids = [...first.precedents, ...second.precedents].map(({ id }) => id);
    expect([new Set(ids).size, second.precedents.every(({ reviewedAt }) => reviewedAt === null)]).toEqual([60, true]);
    expect(second.nextCursor).toBeUndefined();
  });

  test("that changed since are told of, and the stored one stays", async () => {
    const [one] = [review()];
    await run(importer, reviewsOf(one));
    const { leftOut } = await run(importer, reviewsOf({ ...one, reviewRating: { alternateName: "Wrong" } }));
    expect(leftOut).toMatchObject([{ reason: expect.stringMatching(/rating “Right”.*“Wrong”/) }]);
  });

  test("of a claim in an article here offer to mark it, until it is marked", async () => {
    const article = await articleAt();
    const file = reviewsOf(review({ itemReviewed: { appearance: { url: article.url } } }));
    const passage = { start: 0, end: 26 };
    expect((await previewImport(importer, file, {})).offered).toMatchObject([{ article: { id: article.id }, passage }]);
    const claim = await markClaim(other, article, "The bridge opened in 1932.");
    expect((await run(importer, file)).offered).toEqual([]);
    expect(await readClaim(await somebody("editor"), claim.id)).toMatchObject({ verdicts: [], ruling: null });
  });
});
