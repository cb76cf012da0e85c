import { beforeAll, expect, test } from "vitest";
import { NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { sourceHistory } from "./history.ts";
import { changeSource } from "./sources.ts";

let [author, second, reviewer, editor]: Viewer[] = [];
const the = (person: Viewer | undefined): Viewer => person ?? expect.fail();

beforeAll(async () => {
  [author, second, reviewer] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("reviewer")];
  editor = await somebody("editor");
});

test("the history of a source says who changed what, the latest first", async () => {
  const article = await articleOfLines(the(author), ["The tide turns at six."]);
  const claim = await markClaim(the(author), article, "The tide");
  const evidence = [{ source: { title: "Chart" }, stance: "supports" as const }];
  const id = (await rate(the(author), claim, "true", { evidence })).evidence[0]?.source.id ?? "";
  await changeSource(the(editor), id, { title: "Tide chart", kind: "data" }, 1);
  const { events, total } = await sourceHistory(the(editor), id);
  expect(events.map(({ type, number, actor }) => [number, type, actor?.id])).toEqual([
    [2, "source.changed", the(editor).id],
    [1, "source.added", the(author).id],
  ]);
  expect([total, events[0]?.before, events[0]?.after]).toMatchObject([2, { title: "Chart" }, { title: "Tide chart" }]);
  await expect(sourceHistory(the(reviewer), id)).rejects.toThrow(NotFoundError);
});

test("it does not name a reviewer whose use of the source the reader may not know", async () => {
  const article = await articleOfLines(the(author), ["The tide turns at six."]);
  const [one, other] = [
    await markClaim(the(author), article, "The tide"),
    await markClaim(the(author), article, "six"),
  ];
  const evidence = [
    { source: { title: "Chart", url: `https://chart.example/${one.id}` }, stance: "supports" as const },
  ];
  const id = (await rate(the(author), one, "true", { evidence })).evidence[0]?.source.id ?? "";
  await rate(the(second), one, "true");
  await rate(the(second), other, "true", { evidence });
  await rate(the(reviewer), other, "true");
  const actors = async (viewer: Viewer) => (await sourceHistory(viewer, id)).events.map(({ actor }) => actor?.name);
  expect(await actors(the(reviewer))).toEqual(["A reviewer"]);
  expect(await actors(the(second))).toEqual([the(author).name]);
});
