import { v7 as newId } from "uuid";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ConflictError, ForbiddenError, NotFoundError, PreconditionMissingError } from "#domain/errors.ts";
import { pickFields } from "#domain/field-values.ts";
import type { Viewer } from "#domain/permissions.ts";
import { type Source, SourceChange, SourceFields, type SourceInput } from "#domain/source.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { readVerdict, recordVerdict } from "#server/verdicts/verdicts.ts";
import { listSources } from "./library.ts";
import { changeSource } from "./sources.ts";

let reviewer: Viewer;
let other: Viewer;
let editor: Viewer;
let article: Awaited<ReturnType<typeof articleOfLines>>;
let one: Claim;
let two: Claim;
let url: string;

beforeAll(async () => {
  [reviewer, other, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  article = await articleOfLines(reviewer, ["The tide turns at six."]);
});
beforeEach(async () => {
  [one, two] = [await markClaim(reviewer, article, "The tide"), await markClaim(reviewer, article, "at six")];
  url = `https://gauge.example/${newId()}`;
});

/** Cite a source in a first verdict on a claim, and get it back. */
async function cite(viewer: Viewer, claim: Claim, source: SourceInput, state: "draft" | "submitted" = "submitted") {
  const { evidence } = await rate(viewer, claim, "true", { evidence: [{ source, stance: "supports" }], state });
  return evidence[0]?.source as Source;
}
const library = async (viewer: Viewer, q = url) =>
  (await listSources(viewer, { q })).sources.map(({ id, version, ...row }) => ({
    id,
    ...pickFields(SourceFields, row),
    version,
  }));

describe("evidence with the address of a known source", () => {
  test("uses that source again, whatever form the address has", async () => {
    const first = await cite(reviewer, one, { url: `${url}/?utm_source=mail#top`, title: "Gauge", publisher: "Port" });
    const again = await cite(reviewer, two, { url: url.replace("https://", "http://www."), title: "Gauge" });
    expect(again).toEqual(first);
    expect(await logged(first.id)).toEqual(["source.added"]);
  });

  test("that describes it differently adds another source, so that nobody's words are lost or appear elsewhere", async () => {
    const first = await cite(reviewer, one, { url, title: "Gauge" });
    await rate(other, one, "true");
    const second = await cite(other, two, { url, title: "Gauge in the harbour", publisher: "Port" });
    expect([second.title, second.id === first.id]).toEqual(["Gauge in the harbour", false]);
    expect(await library(reviewer)).toEqual([first]);
  });

  test("of a source that a blind viewer may not know of adds another source", async () => {
    const first = await cite(reviewer, one, { url, title: "Gauge" });
    const apart = await cite(other, one, { url, title: "Gauge" }, "draft");
    const elsewhere = await cite(other, two, { url, title: "Gauge" });
    expect([apart.id, elsewhere.id]).not.toContain(first.id);
  });

  test("in one verdict with two descriptions stays two sources", async () => {
    const pieces = ["Gauge", "The gauge"].map((title) => ({ source: { url, title }, stance: "supports" as const }));
    const { evidence } = await rate(reviewer, one, "true", { evidence: pieces });
    expect(evidence.map(({ source }) => source.title)).toEqual(["Gauge", "The gauge"]);
  });
});

test("a source that only the verdict being written cites is updated while it is typed", async () => {
  const typed = async (source: Omit<SourceInput, "url">, ifMatch: number | null) => {
    const evidence = [{ source: { ...source, url }, stance: "supports" as const }];
    return (await recordVerdict(reviewer, one.id, VerdictInput.parse({ evidence }), ifMatch)).value.evidence[0]?.source;
  };
  const first = await typed({ title: "Gau" }, null);
  await typed({ title: "Gauge", publisher: "Port", kind: "data" }, 1);
  const last = await typed({ title: "Gauge", publisher: null, kind: "other" }, 2);
  expect(last).toMatchObject({ id: first?.id, title: "Gauge", publisher: null, kind: "other", version: 3 });
  expect(await library(reviewer)).toEqual([last]);
});

describe("the library", () => {
  test("has the sources that a viewer cited, and those of others once the viewer may see them", async () => {
    const source = await cite(reviewer, one, { url, title: "Gauge" });
    expect([await library(reviewer), await library(other), await library(editor)]).toEqual([[source], [], [source]]);
    await rate(other, one, "false");
    expect(await library(other)).toEqual([source]);
  });

  test("never lists sources of others' drafts, nor to an editor who has begun a verdict those of others", async () => {
    await cite(reviewer, two, { url, title: "Gauge" }, "draft");
    expect([await library(other), await library(editor)]).toEqual([[], []]);
    await cite(reviewer, one, { url, title: "Other gauge" });
    await rate(editor, one, "true", { state: "draft" });
    expect(await library(editor)).toEqual([]);
  });

  test("is searched by title, publisher and address, wildcard characters included", async () => {
    const name = `100 % of ${newId()}`;
    const source = await cite(reviewer, one, { title: name, publisher: `The_Port ${name}` });
    for (const q of [name, name.toUpperCase(), `the_port ${name}`])
      expect(await library(reviewer, q)).toEqual([source]);
    expect(await library(reviewer, name.replace("100", "10_"))).toEqual([]);
  });
});

describe("correcting a source", () => {
  const correct = (source: Source, more: Partial<SourceChange>, ifMatch: number | null, viewer = reviewer) =>
    changeSource(viewer, source.id, SourceChange.parse({ title: source.title, kind: source.kind, ...more }), ifMatch);

  test("changes it in every verdict that cites it, and keeps the fields that are left out", async () => {
    const source = await cite(reviewer, one, { url, title: "Gauge", publisher: "Port" });
    const corrected = await correct(source, { title: "Tide gauge", author: "Kai" }, 1);
    expect(corrected).toEqual({ ...source, title: "Tide gauge", author: "Kai", version: 2 });
    expect((await readVerdict(reviewer, one.id)).evidence[0]?.source).toEqual(corrected);
    expect(await logged(source.id)).toEqual(["source.added", "source.changed"]);
  });

  test("is stored once when it is repeated, and needs the version that was read", async () => {
    const source = await cite(reviewer, one, { url, title: "Gauge" });
    await expect(correct(source, { title: "Tide gauge" }, null)).rejects.toThrow(PreconditionMissingError);
    const sent = await Promise.all(Array.from({ length: 20 }, () => correct(source, { title: "Tide gauge" }, 1)));
    expect(new Set(sent.map(({ version }) => version))).toEqual(new Set([2]));
    await expect(correct(source, { title: "Clock" }, 1)).rejects.toMatchObject({ current: sent[0] });
    await expect(correct(source, { title: "Clock" }, 1)).rejects.toThrow(ConflictError);
  });

  test("is allowed to the person who added it and to editors, if they may know of it", async () => {
    const source = await cite(reviewer, one, { url, title: "Gauge" });
    await expect(correct(source, { title: "Mine" }, 1, other)).rejects.toThrow(NotFoundError);
    await rate(other, one, "true");
    await expect(correct(source, { title: "Mine" }, 1, other)).rejects.toThrow(ForbiddenError);
    expect((await correct(source, { title: "Ours" }, 1, editor)).version).toBe(2);
  });
});
