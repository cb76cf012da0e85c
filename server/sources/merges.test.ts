import { v7 as newId } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { evidenceInput } from "#domain/evidence.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { look } from "#server/testing/sources.ts";
import { readVerdict, recordVerdict } from "#server/verdicts/verdicts.ts";
import { readSource } from "./detail.ts";
import { sourceHistory } from "./history.ts";
import { joinSameAddresses } from "./join-addresses.ts";
import { listSources } from "./library.ts";
import { mergeSource, separateSource } from "./merges.ts";
import { readSnapshotText } from "./snapshots.ts";

type People = Record<"author" | "second" | "third" | "editor", Viewer>;
let people: People;
let claim: Claim;
let url: string;

beforeEach(async () => {
  const [author, second, third] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("reviewer")];
  people = { author, second, third, editor: await somebody("editor") };
  const article = await articleOfLines(author, ["The tide turns at six."]);
  claim = await markClaim(author, article, "The tide");
  url = `https://gauge.example/${newId()}`;
});

/** Cite the address in a first verdict; the id of the source as it was added. */
async function cite(viewer: Viewer, title: string, state: "draft" | "submitted" = "submitted", address = url) {
  const evidence = [{ source: { url: address, title }, stance: "supports" as const }];
  return (await rate(viewer, claim, "true", { state, evidence })).evidence[0]?.source.id ?? "";
}
const library = async (viewer: Viewer, q = url) => (await listSources(viewer, { q })).sources;

/** The titles of the sources that the viewer sees under the claim. */
async function citedTitles(viewer: Viewer): Promise<string[]> {
  const { myVerdict, verdicts } = await readClaim(viewer, claim.id);
  return [...(myVerdict ? [myVerdict] : []), ...verdicts].flatMap(({ evidence }) =>
    evidence.map(({ source }) => source.title),
  );
}

/** Everything that the viewer can read about the address. */
async function everythingFor(viewer: Viewer): Promise<string> {
  const sources = await library(viewer);
  const details = await Promise.all(sources.map(({ id }) => readSource(viewer, id)));
  const histories = await Promise.all(sources.map(({ id }) => sourceHistory(viewer, id)));
  return JSON.stringify([sources, details, histories, await readClaim(viewer, claim.id)]);
}

describe("one address that two reviewers gave who were blind to each other", () => {
  test("becomes one source for each of them once they may know of both, and for nobody earlier", async () => {
    const first = await cite(people.author, "Gauge");
    const second = await cite(people.second, "Tide gauge", "draft");
    expect(first).not.toBe(second);
    const before = [await everythingFor(people.second), await everythingFor(people.third)];
    await joinSameAddresses();
    expect([await everythingFor(people.second), await everythingFor(people.third)]).toEqual(before);
    expect(before[1]).not.toContain("auge");
    expect((await library(people.author)).map(({ id, claims }) => [id, claims])).toEqual([[first, 1]]);
    await submitAsItIs(people.second);
    for (const viewer of [people.author, people.second, people.editor]) {
      expect((await library(viewer)).map(({ id, claims }) => [id, claims])).toEqual([[first, 1]]);
      expect(await citedTitles(viewer)).toEqual(["Gauge", "Gauge"]);
    }
    expect(await library(people.third)).toEqual([]);
    expect((await readSource(people.editor, second)).id).toBe(first);
  });

  test("stays two for whoever knows only one of them, by another claim", async () => {
    const first = await cite(people.author, "Gauge");
    await cite(people.second, "Tide gauge", "draft");
    const other = await markClaim(people.author, await articleOfLines(people.author, ["Six."]), "Six");
    const evidence = [{ source: { url, title: "Tide gauge" }, stance: "context" as const }];
    await rate(people.second, other, "true", { evidence });
    await rate(people.third, other, "true");
    await joinSameAddresses();
    const [seen, ...more] = await library(people.third);
    expect([seen?.title, seen?.claims, more]).toEqual(["Tide gauge", 1, []]);
    expect(seen?.id).not.toBe(first);
    expect((await readSource(people.third, seen?.id ?? "")).merged).toEqual([]);
    await rule(people.editor, claim, "true");
    expect((await library(people.third)).map(({ id }) => id)).toEqual([first]);
  });

  test("stays two once an editor separated them", async () => {
    const first = await cite(people.author, "Gauge");
    const second = await cite(people.second, "Tide gauge");
    await joinSameAddresses();
    expect(await library(people.editor)).toHaveLength(1);
    expect((await separateSource(people.editor, second)).id).toBe(second);
    await joinSameAddresses();
    expect((await library(people.editor)).map(({ id }) => id).sort()).toEqual([first, second].sort());
  });

  test("stays one when its reviewer revises the verdict", async () => {
    await cite(people.author, "Gauge");
    await cite(people.second, "Tide gauge");
    await joinSameAddresses();
    await submitAsItIs(people.second, "It says the same.");
    expect(await citedTitles(people.second)).toEqual(["Gauge", "Gauge"]);
  });
});

describe("sources that an editor merges", () => {
  const merged = async () => {
    const mirror = `https://mirror.example/${newId()}`;
    const [kept, other] = [
      await cite(people.author, "Gauge"),
      await cite(people.second, "Mirror", "submitted", mirror),
    ];
    return { kept, other, mirror, detail: await mergeSource(people.editor, other, { intoId: kept }) };
  };

  test("are one source, whose claims count once, with the history and the copies of both", async () => {
    const { kept, other, mirror, detail } = await merged();
    expect(detail).toMatchObject({
      id: kept,
      claims: 1,
      merged: [{ id: other, merge: { by: { id: people.editor.id } } }],
    });
    expect(detail.usedBy).toHaveLength(2);
    expect(await library(people.editor, mirror)).toEqual([]);
    expect(await citedTitles(people.editor)).toEqual(["Gauge", "Gauge"]);
    const { sha256 } = await look({ id: other }, "The tide turns at six.");
    expect((await readSource(people.editor, kept)).snapshots[0]).toMatchObject({ sha256, sourceId: other });
    expect(await readSnapshotText(people.editor, kept, sha256)).toContain("six");
    const { events } = await sourceHistory(people.editor, kept);
    expect(events.map(({ type }) => type)).toEqual(["source.merged", "source.added", "source.added"]);
  });

  test("are two again once that is undone, and repeating either changes nothing", async () => {
    const { kept, other } = await merged();
    await mergeSource(people.editor, other, { intoId: kept });
    await separateSource(people.editor, other);
    await separateSource(people.editor, other);
    expect((await citedTitles(people.editor)).sort()).toEqual(["Gauge", "Mirror"]);
    const { id } = await db.sourceMerge.findFirstOrThrow({ where: { sourceId: other } });
    expect([await logged(id), await logged(kept)]).toEqual([["source.merged", "source.separated"], ["source.added"]]);
    expect((await readSource(people.editor, other)).merged).toEqual([]);
  });

  test("come back with what was merged into them before", async () => {
    const { kept, other } = await merged();
    const third = await cite(people.third, "Third", "submitted", `https://third.example/${newId()}`);
    await mergeSource(people.editor, kept, { intoId: third });
    expect((await readSource(people.editor, other)).id).toBe(third);
    await separateSource(people.editor, kept);
    expect((await readSource(people.editor, other)).id).toBe(kept);
    expect((await readSource(people.editor, third)).merged).toEqual([]);
  });

  test("are merged only by editors who may know of both", async () => {
    const { kept, other } = await merged();
    await expect(mergeSource(people.author, other, { intoId: kept })).rejects.toThrow(ForbiddenError);
    await expect(separateSource(people.author, other)).rejects.toThrow(ForbiddenError);
    const hidden = await cite(people.third, "Hidden", "draft", `https://hidden.example/${newId()}`);
    await expect(mergeSource(people.editor, hidden, { intoId: kept })).rejects.toThrow(NotFoundError);
    await expect(mergeSource(people.editor, kept, { intoId: hidden })).rejects.toThrow(NotFoundError);
  });
});

/** Send the viewer's verdict again with the evidence as they see it, submitted. */
async function submitAsItIs(viewer: Viewer, reason?: string): Promise<void> {
  const { evidence, version, rating, rationale } = await readVerdict(viewer, claim.id);
  const input = {
    rating: rating ?? "true",
    rationale,
    evidence: evidence.map(evidenceInput),
    state: "submitted" as const,
    ...(reason ? { reason } : {}),
  };
  await recordVerdict(viewer, claim.id, input, version);
}
