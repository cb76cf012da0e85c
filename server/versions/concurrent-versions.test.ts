import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { allClaimsInArticle, readClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, versionOfLines } from "#server/testing/claims.ts";
import { notAsLogged } from "#server/testing/events.ts";
import { somebody } from "#server/testing/people.ts";

let reviewer: Viewer;

beforeAll(async () => {
  reviewer = await somebody("reviewer");
});

const LINES = ["Harbour bridge to close.", "It carries 1.2 million cars a year."];
const CHANGED = ["Harbour bridge to close.", "It carries 9.2 million cars a year."];
const CUT = ["Harbour bridge to close."];

const atOnce = <T>(acts: (() => Promise<T>)[]) => Promise.allSettled(acts.map((act) => act()));

test("of two simultaneous versions both are stored; with the same base only one is", async () => {
  const article = await articleOfLines(reviewer, LINES);
  const claim = await markClaim(reviewer, article, "1.2 million cars");
  const both = await atOnce([CUT, CHANGED].map((lines) => () => versionOfLines(reviewer, article.id, lines)));
  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
  expect((await readClaim(reviewer, claim.id)).anchor.version).toBe(3);
  const based = await atOnce(
    [["One."], ["Two."]].map((lines) => () => versionOfLines(reviewer, article.id, lines, { base: 3 })),
  );
  expect(based.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("claims that are marked while versions are stored all have an anchor on the current one", async () => {
  const article = await articleOfLines(reviewer, LINES);
  const marking = Array.from({ length: 12 }, () => () => markClaim(reviewer, article, "bridge"));
  const bringing = [
    ["News.", ...LINES],
    ["No.", "News.", ...LINES],
  ].map((lines) => () => versionOfLines(reviewer, article.id, lines));
  const done = await atOnce<unknown>([...marking.slice(0, 6), ...bringing, ...marking.slice(6)]);
  expect(done.filter(({ status }) => status === "rejected")).toEqual([]);
  const claims = await allClaimsInArticle(reviewer, article.id);
  expect(claims.map(({ anchor }) => anchor.version)).toEqual(Array(12).fill(3));
  expect(await db.claim.count({ where: { anchors: { none: {} } } })).toBe(0);
});

test("the log matches what is stored", async () => {
  expect(await notAsLogged()).toEqual([]);
});
