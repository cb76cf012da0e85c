import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { somebody } from "#server/testing/people.ts";
import { look, lookedUp, sourceWithSnapshot } from "#server/testing/sources.ts";
import { possibleDuplicates } from "./duplicates.ts";

let reviewer: Viewer;
let other: Viewer;
beforeAll(async () => {
  [reviewer, other] = [await somebody("reviewer"), await somebody("reviewer")];
});

const reasons = async (id: string, viewer = reviewer) =>
  (await possibleDuplicates(viewer, id)).duplicates.map(({ source, reason }) => [source.id, reason]);

const words = (from: number) => Array.from({ length: 120 }, (_, at) => `word${(at + from) * 31}`).join(" ");

test("sources with one DOI, one canonical address or one file could be one publication", async () => {
  const [one, doi, canonical] = [await lookedUp(reviewer), await lookedUp(reviewer), await lookedUp(reviewer)];
  const mark = `10.1000/${newId()}`;
  await db.source.updateMany({ where: { id: { in: [one.id, doi.id] } }, data: { doi: mark } });
  const { urlKey } = await db.source.findUniqueOrThrow({ where: { id: one.id } });
  await db.source.update({ where: { id: canonical.id }, data: { canonicalKey: urlKey } });
  const text = `The tide ${newId()}`;
  await look(one, text, reviewer);
  const file = await sourceWithSnapshot(reviewer, text);
  expect(await reasons(one.id)).toEqual([
    [doi.id, "doi"],
    [file.id, "file"],
    [canonical.id, "canonical"],
  ]);
});

test("so could sources with a similar title and nearly the same text, but not those with another text", async () => {
  const title = `Tides of ${newId()}`;
  const [one, copy, different] = [await lookedUp(reviewer), await lookedUp(reviewer), await lookedUp(reviewer)];
  await look(one, words(0), reviewer, { title });
  await look(copy, `${words(0)} and more`, reviewer, { title });
  await look(different, words(500), reviewer, { title });
  expect(await reasons(one.id)).toEqual([[copy.id, "text"]]);
});

test("nobody learns of sources that they may not know", async () => {
  const [mine, theirs] = [await lookedUp(reviewer), await lookedUp(other)];
  const doi = `10.1000/${newId()}`;
  await db.source.updateMany({ where: { id: { in: [mine.id, theirs.id] } }, data: { doi } });
  expect(await reasons(mine.id)).toEqual([]);
});
