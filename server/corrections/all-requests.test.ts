import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { CorrectionFilter } from "#domain/correction-request.ts";
import { ForbiddenError } from "#domain/errors.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { listRequests, requestsCsv } from "./all-requests.ts";
import { saveRequest, withdrawRequest } from "./requests.ts";

let reviewer: Viewer;
let editor: Viewer;
let claim: Claim;
let outlet: string;
const NOW = new Date("2026-03-20T12:00:00Z");

beforeAll(async () => {
  [reviewer, editor] = await Promise.all([somebody("reviewer"), somebody("editor")]);
  const article = await articleOfLines(reviewer, ["It carries 1.2 million cars a year."]);
  claim = await markClaim(reviewer, article, "1.2 million");
  outlet = article.outlet;
  await ask("Say 9.2 million.", { requestedAt: "2026-03-01" });
  await ask("Say nine.", { requestedAt: "2026-03-02", answer: "We look into it." });
  await ask("Say ten.", { requestedAt: "2026-03-03", answer: "No.", refused: true });
  await ask("=Say eleven.", { requestedAt: "2026-03-04", madeInVersion: 1 });
  const { value } = await ask("Say twelve.");
  await withdrawRequest(reviewer, value.id, 1);
});

const ask = (request: string, more = {}) =>
  saveRequest(reviewer, newId(), { claimId: claim.id, request, ...more }, null, NOW);
const list = (viewer: Viewer, filter: object = {}) =>
  listRequests(viewer, CorrectionFilter.parse({ outlet, ...filter }));
const wordsOf = async (viewer: Viewer, filter: object = {}) =>
  (await list(viewer, filter)).requests.map(({ request }) => request);

describe("the list of correction requests", () => {
  test("has the requests of all articles that were not removed, with their claim and article", async () => {
    const { requests, counts } = await list(editor);
    expect(requests.map(({ request, state }) => [request, state])).toEqual([
      ["=Say eleven.", "made"],
      ["Say ten.", "refused"],
      ["Say nine.", "answered"],
      ["Say 9.2 million.", "asked"],
    ]);
    expect(requests[0]).toMatchObject({ statement: claim.statement, article: { outlet, currentVersion: 1 } });
    expect(counts).toEqual({ asked: 1, answered: 1, refused: 1, made: 1 });
  });

  test.each(["asked", "answered", "refused", "made"])("has those that are %s", async (state) => {
    const { requests, counts } = await list(editor, { state });
    expect(requests.map((request) => request.state)).toEqual([state]);
    expect(counts.asked).toBe(1);
  });

  test("is searched, ordered and narrowed to one's own", async () => {
    expect(await wordsOf(editor, { q: "TEN" })).toEqual(["Say ten."]);
    expect((await wordsOf(editor, { sort: "oldest" }))[0]).toBe("Say 9.2 million.");
    expect([await wordsOf(editor, { mine: "1" }), (await wordsOf(reviewer, { mine: "1" })).length]).toEqual([[], 4]);
  });

  test("shows a blind reviewer none of those of others, nor how many there are", async () => {
    const blind = await somebody("reviewer");
    expect(await list(blind)).toEqual({ requests: [], counts: { asked: 0, answered: 0, refused: 0, made: 0 } });
    await rate(blind, claim, "false");
    expect(await wordsOf(blind)).toHaveLength(4);
    await expect(list(await somebody("reader"))).rejects.toThrow(ForbiddenError);
  });

  test("pages through requests of one day once, in both orders, and its CSV has all of them", async () => {
    const article = await articleOfLines(reviewer, ["Ebb and flow."]);
    const { id: claimId } = await markClaim(reviewer, article, "Ebb");
    const row = { articleId: article.id, claimId, requestedById: reviewer.id, requestedAt: "2026-03-01" };
    const rows = Array.from({ length: 120 }, (_, index) => ({ ...row, id: newId(), request: `=${index}` }));
    await db.correctionRequest.createMany({ data: rows });
    for (const sort of ["newest", "oldest"] as const) {
      const ids: string[] = [];
      let after: string | undefined;
      do {
        const filter = { ...CorrectionFilter.parse({ outlet: article.outlet, sort }), ...(after ? { after } : {}) };
        const page = await listRequests(reviewer, filter);
        ids.push(...page.requests.map(({ id }) => id));
        after = page.nextCursor;
      } while (after);
      expect(ids).toEqual(sort === "oldest" ? rows.map(({ id }) => id) : rows.map(({ id }) => id).reverse());
    }
    const csv = await requestsCsv(reviewer, CorrectionFilter.parse({ outlet: article.outlet, sort: "oldest" }));
    const [head, ...body] = parseCsv(await new Response(csv).text());
    expect([head?.[6], body[3]?.[6], body.length]).toEqual(["request", "'=3", 120]);
  });
});
