import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { PageQuery } from "#domain/page-query.ts";
import type { Viewer } from "#domain/permissions.ts";
import { requestsInArticle, requestsOnClaim } from "./corrections/list.ts";
import { db } from "./db/client.ts";
import { people } from "./people/people.ts";
import { articleOfLines, markClaim, markWords, versionOfLines } from "./testing/claims.ts";
import { somebody } from "./testing/people.ts";
import { versionsOfArticle } from "./versions/list.ts";
import { assignments } from "./work/assignments.ts";

let [admin, editor]: Viewer[] = [];
let article: Awaited<ReturnType<typeof articleOfLines>>;

const words = Array.from({ length: 210 }, (_, index) => `w${index}.`);
const the = (person: Viewer | undefined): Viewer => person ?? expect.fail();

beforeAll(async () => {
  [admin, editor] = [await somebody("admin"), await somebody("editor")];
  article = await articleOfLines(the(editor), [words.join(" ")]);
  await markWords(the(editor), article, words);
});

type Page<T> = { nextCursor?: string } & Record<string, T[] | string | undefined>;

/** The rows of all pages, and the length of the longest page. */
async function allPages<T>(read: (page: PageQuery) => Promise<object>, key: string) {
  const [rows, lengths]: [T[], number[]] = [[], []];
  for (let after: string | undefined; ; ) {
    const page = (await read({ after })) as Page<T>;
    const list = page[key] as T[];
    rows.push(...list);
    lengths.push(list.length);
    if (page.nextCursor === undefined) return { rows, longest: Math.max(...lengths) };
    after = page.nextCursor;
  }
}

/** Expect every row once, in an order that does not depend on the pages. */
function expectAll<T>({ rows, longest }: { rows: T[]; longest: number }, count: number, size: number) {
  expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
  expect([rows.length >= count, longest]).toEqual([true, size]);
}

test("people are read by pages of a hundred, also those with one name", async () => {
  const named = { name: `Ada ${newId()}`, role: "reviewer" as const };
  const ids = Array.from({ length: 120 }, () => newId());
  await db.person.createMany({ data: ids.map((id) => ({ ...named, id, email: `${id}@newsroom.example` })) });
  const read = await allPages<{ id: string }>((page) => people(the(admin), page), "people");
  expectAll(read, 120, 100);
  const found = new Set(read.rows.map(({ id }) => id));
  expect(ids.filter((id) => !found.has(id))).toEqual([]);
});

test("correction requests are read by pages of a hundred, those of one day too", async () => {
  const claim = await markClaim(the(editor), article, "w7.");
  const request = { articleId: article.id, claimId: claim.id, requestedById: the(editor).id, request: "Correct it." };
  const rows = Array.from({ length: 130 }, () => ({ ...request, id: newId(), requestedAt: "2026-03-01" }));
  await db.correctionRequest.createMany({ data: rows });
  expectAll(await allPages((page) => requestsInArticle(the(editor), article.id, page), "requests"), 130, 100);
  expectAll(await allPages((page) => requestsOnClaim(the(editor), claim.id, page), "requests"), 130, 100);
});

test("assignments are read by pages of two hundred", async () => {
  const claims = await db.claim.findMany({ where: { articleId: article.id }, select: { id: true }, take: 210 });
  const given = { articleId: article.id, assigneeId: the(editor).id, assignedById: the(editor).id };
  await db.assignment.createMany({ data: claims.map(({ id }) => ({ ...given, id: newId(), claimId: id })) });
  const read = (page: PageQuery) => assignments(the(editor), { article: article.id, ...page });
  expectAll(await allPages(read, "assignments"), 210, 200);
});

test("versions are read by pages of twenty, newest first", async () => {
  const { id } = await articleOfLines(the(editor), ["Version 1."]);
  for (let number = 2; number <= 23; number += 1) await versionOfLines(the(editor), id, [`Version ${number}.`]);
  const read = await allPages<{ number: number }>((page) => versionsOfArticle(the(editor), id, page), "versions");
  expectAll(read, 23, 20);
  expect(read.rows.map(({ number }) => number)).toEqual(Array.from({ length: 23 }, (_, index) => 23 - index));
});
