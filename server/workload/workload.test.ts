import { expect, test } from "vitest";
import { ClaimFilter } from "#domain/claim-filter.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import { workloadCsv } from "#domain/workload.ts";
import { listClaims } from "#server/claims/list.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { readWorkload } from "./workload.ts";

test("editors see what everybody did on the claims of a filter, and the list has exactly these", async () => {
  const [first, second, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  const article = await articleOfLines(first, ["One and two.", "one two"]);
  const filter = { outlet: article.outlet ?? "" };
  const [one, two] = [await markClaim(first, article, "one"), await markClaim(first, article, "two")];
  await rate(first, one, "true");
  await rate(first, two, "false");
  await rate(second, two, "true", { state: "draft" });
  const people = await readWorkload(editor, filter);
  const of = (id: string) => people.find(({ person }) => person.id === id);
  expect(of(first.id)).toMatchObject({ verdicts: 2, medianHours: expect.any(Number), open: 0, overdue: 0 });
  expect(of(second.id)).toMatchObject({ verdicts: 0, medianHours: null });
  const { total } = await listClaims(editor, ClaimFilter.parse({ ...filter, rater: first.id }));
  expect(total).toBe(2);
  const row = parseCsv(workloadCsv(people)).find(([id]) => id === first.id);
  expect(row?.slice(1, 5)).toEqual([first.name, "0", "0", "2"]);
  const names = people.map(({ person }) => person.name);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
});

test("reviewers do not get the work of others", async () => {
  await expect(readWorkload(await somebody("reviewer"), {})).rejects.toThrow(/Only editors can see/);
});
