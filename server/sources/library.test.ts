import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { EvidenceInput } from "#domain/evidence.ts";
import { parseCsv } from "#domain/exports/testing/parse-csv.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { SourceFilter, SourceFormat } from "#domain/source/source-filter.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { sourcesFile } from "./export.ts";
import { listSources, sourcePublishers } from "./library.ts";

let [author, reviewer, editor]: Viewer[] = [];
let article: Awaited<ReturnType<typeof articleOfLines>>;
const the = (person: Viewer | undefined): Viewer => person ?? expect.fail();

beforeAll(async () => {
  [author, reviewer, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  article = await articleOfLines(the(author), ["The tide turns at six."]);
});

const cite = async (source: EvidenceInput["source"], stance: EvidenceInput["stance"] = "supports") => {
  const claim = await markClaim(the(author), article, "The tide");
  const { evidence } = await rate(the(author), claim, "true", { evidence: [{ source, stance }] });
  return { claim, id: evidence[0]?.source.id ?? "" };
};
const ids = async (viewer: Viewer | undefined, filter: Partial<SourceFilter>) =>
  (await listSources(the(viewer), filter)).sources.map(({ id }) => id);

test("sources are filtered by kind, publisher, health, stance and who cites them", async () => {
  const publisher = `Harbour ${newId()}`;
  const [chart, news] = [
    await cite({ title: "Chart of Évian", publisher, kind: "data" }),
    await cite({ title: "Report", publisher, kind: "news" }, "refutes"),
  ];
  await db.source.update({ where: { id: news.id }, data: { health: "gone" } });
  const found = (filter: Partial<SourceFilter>) => ids(editor, { publisher, ...filter });
  expect(await found({ sort: "oldest" })).toEqual([chart.id, news.id]);
  for (const filter of [
    { kind: "data" },
    { health: "unchecked" },
    { stance: "supports" },
    { q: "evian chart" },
  ] as const)
    expect(await found(filter)).toEqual([chart.id]);
  for (const filter of [{ kind: "news" }, { health: "gone" }, { stance: "refutes" }] as const)
    expect(await found(filter)).toEqual([news.id]);
  expect(await found({ citedBy: the(author).id })).toHaveLength(2);
  expect(await found({ citedBy: the(reviewer).id })).toEqual([]);
  expect(await sourcePublishers(the(editor))).toContain(publisher);
});

test("filters, totals, counts and publishers leave out what a blind reviewer may not know", async () => {
  const publisher = `Harbour ${newId()}`;
  const { claim, id } = await cite({ title: "Chart", publisher });
  const other = await cite({ title: "Chart", publisher });
  expect(other.id).toBe(id);
  expect(await listSources(the(reviewer), { publisher })).toEqual({ sources: [], total: 0 });
  expect(await sourcePublishers(the(reviewer))).not.toContain(publisher);
  await rate(the(reviewer), claim, "true");
  const { sources, total } = await listSources(the(reviewer), { publisher, citedBy: the(author).id });
  expect([total, sources[0]?.claims]).toEqual([1, 1]);
  expect((await listSources(the(author), { publisher })).sources[0]?.claims).toBe(2);
});

test("a stance is found only where the viewer may know of it", async () => {
  const publisher = `Harbour ${newId()}`;
  const known = await cite({ title: "Chart", publisher });
  await cite({ title: "Chart", publisher }, "refutes");
  await rate(the(reviewer), known.claim, "true");
  expect(await ids(reviewer, { publisher, stance: "refutes" })).toEqual([]);
  expect(await ids(reviewer, { publisher, stance: "supports" })).toEqual([known.id]);
});

test.each(["newest", "oldest", "checked"] as const)("every source is on one page of the library, %s", async (sort) => {
  const publisher = `Harbour ${newId()}`;
  const row = { publisher, title: "Chart", addedById: the(author).id, createdAt: new Date() };
  const checkedAt = new Date();
  await db.source.createMany({
    data: Array.from({ length: 120 }, (_, at) => ({ ...row, id: newId(), checkedAt: at % 2 ? checkedAt : null })),
  });
  const [seen, sizes]: [string[], number[]] = [[], []];
  for (let after: string | undefined, first = true; first || after; first = false) {
    const page = await listSources(the(author), { publisher, sort, after });
    seen.push(...page.sources.map(({ id }) => id));
    sizes.push(page.sources.length);
    expect(page.total).toBe(120);
    after = page.nextCursor;
  }
  expect([new Set(seen).size, sizes]).toEqual([120, [50, 50, 20]]);
});

test("the library is exported by filter in each format, with what the viewer may know", async () => {
  const publisher = `Harbour ${newId()}`;
  const { id } = await cite({ title: "=Chart", publisher, kind: "data" });
  const file = async (viewer: Viewer | undefined, format: SourceFormat) =>
    new Response(await sourcesFile(the(viewer), { publisher, sort: "newest" }, format)).text();
  const [columns, row] = parseCsv(await file(author, "csv"));
  expect([columns?.[0], row?.[0], row?.[1], row?.at(-1)]).toEqual([
    "source_id",
    id,
    "'=Chart",
    `“=Chart”, ${publisher}`,
  ]);
  expect(JSON.parse(await file(author, "csl"))).toEqual([{ id, type: "dataset", title: "=Chart", publisher }]);
  expect(await file(author, "bibtex")).toContain("@dataset{chart-");
  expect([await file(reviewer, "csl"), await file(reviewer, "bibtex")]).toEqual(["[]\n", ""]);
});
