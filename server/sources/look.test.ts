import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { NotFoundError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import type { Taking } from "#domain/source/taking.ts";
import { urlKey } from "#domain/source.ts";
import { db } from "#server/db/client.ts";
import { sha256Of } from "#server/store/compression.ts";
import { objectStore } from "#server/store/store.ts";
import { notAsLogged } from "#server/testing/events.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { look, lookedUp, notTaken, sourceWithSnapshot, takenText } from "#server/testing/sources.ts";
import { readSource } from "./detail.ts";
import { lookAtSource } from "./look.ts";
import { lookUpSource } from "./lookup.ts";
import { readShownPicture, readSnapshotBytes, readSnapshotText } from "./snapshots.ts";
import { changeSource } from "./sources.ts";

let reviewer: Viewer;
let other: Viewer;
beforeAll(async () => {
  [reviewer, other] = [await somebody("reviewer"), await somebody("reviewer")];
});

const lookWith = (source: { id: string }, taking: Taking, id = newId()) =>
  lookAtSource({ id, sourceId: source.id, askedById: reviewer.id }, async () => taking);

describe("looking up an address", () => {
  test("that is unknown adds a source of the viewer, and a job that fetches it", async () => {
    const { id, url } = await lookedUp(reviewer);
    expect(await readSource(reviewer, id)).toMatchObject({
      ...{ url, title: url, detailsState: "fetching", health: null, snapshots: [], checks: [], usedBy: [] },
    });
    const jobs = await db.$queryRaw<object[]>`
      SELECT data FROM pgboss.job WHERE name = 'take-snapshot' AND singleton_key = ${id}`;
    expect(jobs).toEqual([{ data: { sourceId: id, askedById: reviewer.id } }]);
  });

  test("that is known gives the source, in any spelling, and however often it is asked", async () => {
    const { id, url } = await lookedUp(reviewer);
    const spelled = url.replace("https://", "http://www.").concat("/?utm_source=x");
    const again = await Promise.all([url, spelled, url].map((one) => lookUpSource(reviewer, { url: one })));
    expect(again.map(({ value }) => value.id)).toEqual([id, id, id]);
    expect(await logged(id)).toEqual(["source.added"]);
  });

  test("that was cited before anything was fetched has it fetched now", async () => {
    const url = `https://gauge.example/${newId()}`;
    const source = await db.source.create({
      data: { id: newId(), title: "Gauge", url, urlKey: urlKey(url), addedById: reviewer.id },
    });
    const { value, isFetching } = await lookUpSource(reviewer, { url });
    expect([value.id, value.title, isFetching]).toEqual([source.id, "Gauge", true]);
  });

  test("twice at once adds one source", async () => {
    const url = `https://gauge.example/${newId()}`;
    const found = await Promise.all([1, 2, 3, 4].map(() => lookUpSource(reviewer, { url })));
    expect(new Set(found.map(({ value }) => value.id)).size).toBe(1);
  });

  test("finds a source by the address to which it led, and by its DOI", async () => {
    const source = await lookedUp(reviewer);
    const finalUrl = `https://elsewhere.example/${newId()}`;
    const doi = `10.1000/${newId()}`;
    await lookWith(source, takenText(source.url, "Tide.", { finalUrl, content: { details: { doi } } }));
    for (const lookup of [{ url: finalUrl }, { doi }, { url: `https://doi.org/${doi}` }])
      expect((await lookUpSource(reviewer, lookup)).value.id).toBe(source.id);
  });

  test("answers the same whether somebody else has looked it up, and what they found", async () => {
    const theirs = await sourceWithSnapshot(other, "The tide turns.");
    const answers = [];
    for (const url of [theirs.url, `https://gauge.example/${newId()}`]) {
      const { value, isFetching } = await lookUpSource(reviewer, { url });
      const masked = { ...value, createdAt: "" };
      answers.push(JSON.stringify({ value: masked, isFetching }).replaceAll(value.id, "ID").replaceAll(url, "URL"));
    }
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).not.toContain(theirs.id);
  });
});

describe("a look at a source", () => {
  test("keeps a snapshot with what was fetched and how, and its bytes", async () => {
    const source = await lookedUp(reviewer);
    const redirects = [{ url: source.url, status: 301 }];
    const taking = takenText(source.url, "The tide turns.", { redirects, finalUrl: `${source.url}/tide` });
    await lookWith(source, { ...taking, headers: { etag: '"1"' } });
    const { snapshots, checks, health, detailsState } = await readSource(reviewer, source.id);
    expect(snapshots).toMatchObject([
      {
        sha256: taking.sha256,
        finalUrl: `${source.url}/tide`,
        redirects,
        status: 200,
        mediaType: "text/html",
        sizeBytes: 15,
      },
    ]);
    expect(checks).toMatchObject([{ result: "alive", status: 200, sentence: null }]);
    expect([health, detailsState]).toEqual(["alive", "found"]);
    expect(await readSnapshotText(reviewer, source.id, taking.sha256)).toBe("The tide turns.");
    const { bytes, name } = await readSnapshotBytes(reviewer, source.id, taking.sha256);
    expect([Buffer.from(bytes).toString(), name]).toEqual([
      "The tide turns.",
      `snapshot-${taking.sha256.slice(0, 12)}.html`,
    ]);
    expect(await db.snapshot.findFirst({ where: { sourceId: source.id } })).toMatchObject({ headers: { etag: '"1"' } });
  });

  test("fills in what is empty, and nothing that a person typed or emptied", async () => {
    const source = await lookedUp(reviewer);
    await changeSource(reviewer, source.id, { title: "My gauge", kind: "record" }, source.version);
    const details = {
      title: "Gauge",
      publisher: "Port",
      author: "Kai".repeat(100),
      publishedAt: "2024-13",
      kind: "data" as const,
    };
    const taking = takenText(source.url, "Tide.", { content: { details } });
    await lookWith(source, taking);
    const filled = await readSource(reviewer, source.id);
    expect(filled).toMatchObject({
      title: "My gauge",
      kind: "record",
      publisher: "Port",
      publishedAt: null,
      version: 3,
    });
    expect(filled.author).toHaveLength(200);
    expect(await logged(source.id)).toEqual(["source.added", "source.changed", "source.changed"]);
    await changeSource(reviewer, source.id, { title: "My gauge", kind: "record", publisher: null }, 3);
    await lookWith(source, { ...taking, finalUrl: "https://moved.example/" });
    expect(await readSource(reviewer, source.id)).toMatchObject({ publisher: null, version: 4 });
  });

  test("that fails says why, and a later one succeeds", async () => {
    const source = await lookedUp(reviewer);
    await lookWith(source, notTaken(source.url, 503));
    expect(await readSource(reviewer, source.id)).toMatchObject({
      ...{ detailsState: "failed", detailsFault: "So it is.", health: null, snapshots: [] },
      checks: [{ result: "unreachable", status: 503, sentence: "So it is." }],
    });
    await look(source, "Tide.");
    expect(await readSource(reviewer, source.id)).toMatchObject({
      detailsState: "found",
      detailsFault: null,
      health: "alive",
    });
    await lookWith(source, notTaken(source.url, null));
    expect(await readSource(reviewer, source.id)).toMatchObject({ detailsState: "found", health: "alive" });
  });

  test("keeps one snapshot as long as nothing changes, and a new one when the text or the address does", async () => {
    const source = await lookedUp(reviewer);
    const takings = [
      takenText(source.url, "The tide turns at six."),
      takenText(source.url, "The  tide turns\nat six."),
      takenText(source.url, "The tide turns at seven."),
      takenText(source.url, "The tide turns at seven.", { finalUrl: `${source.url}/new` }),
    ];
    for (const taking of takings) await lookWith(source, taking);
    await lookWith(source, notTaken(source.url, 404));
    const { snapshots, checks, health } = await readSource(reviewer, source.id);
    expect(checks.map(({ result }) => result)).toEqual(["gone", "moved", "changed", "alive", "alive"]);
    expect(snapshots.map(({ sha256 }) => sha256)).toEqual(
      [takings[3], takings[2], takings[0]].map((one) => one?.sha256),
    );
    expect(health).toBe("gone");
  });

  test("reads no bytes again that were kept, also where they have moved", async () => {
    const source = await lookedUp(reviewer);
    const known: (string | null)[] = [];
    const lookAt = (finalUrl: string) =>
      lookAtSource({ id: newId(), sourceId: source.id, askedById: null }, async (url, keptSha256) => {
        const taking = takenText(url, "The tide turns.", { finalUrl });
        known.push(keptSha256);
        return taking.sha256 === keptSha256 ? { ...taking, content: null } : taking;
      });
    for (const address of [source.url, source.url, `${source.url}/new`]) await lookAt(address);
    const { snapshots, checks } = await readSource(reviewer, source.id);
    const { sha256 } = takenText(source.url, "The tide turns.");
    expect(known).toEqual([null, sha256, sha256]);
    expect(checks.map(({ result }) => result)).toEqual(["moved", "alive", "alive"]);
    expect(snapshots.map(({ finalUrl, hasText }) => [finalUrl, hasText])).toEqual([
      [`${source.url}/new`, true],
      [source.url, true],
    ]);
    expect(await readSnapshotText(reviewer, source.id, sha256)).toBe("The tide turns.");
  });

  test("is stored once, however often its job is tried", async () => {
    const source = await lookedUp(reviewer);
    const [id, taking] = [newId(), takenText(source.url, "Tide.")];
    await Promise.all([1, 2, 3].map(() => lookWith(source, taking, id)));
    await lookWith(source, takenText(source.url, "Other tide."), id);
    const { snapshots, checks } = await readSource(reviewer, source.id);
    expect([snapshots.length, checks.length, snapshots[0]?.id]).toEqual([1, 1, id]);
    expect((await logged(id)).length).toBe(1);
  });

  test("changes a source as often as the log says", async () => {
    const source = await sourceWithSnapshot(reviewer, "Tide.");
    const wrong = (await notAsLogged()).filter(({ id }) => id === source.id);
    expect(wrong).toEqual([]);
  });

  test("of two sources with the same bytes stores these once, and each source has its own snapshot", async () => {
    const text = `The tide of ${newId()}`;
    const [mine, theirs] = [await sourceWithSnapshot(reviewer, text), await sourceWithSnapshot(other, text)];
    expect(mine.sha256).toBe(theirs.sha256);
    expect(await db.content.count({ where: { sha256: mine.sha256 } })).toBe(1);
    expect(await readSnapshotText(other, theirs.id, mine.sha256)).toBe(text);
    await expect(readSnapshotText(reviewer, theirs.id, mine.sha256)).rejects.toThrow(NotFoundError);
    await expect(readSnapshotBytes(reviewer, theirs.id, mine.sha256)).rejects.toThrow(NotFoundError);
  });

  test("keeps a picture as it was, and another one without its metadata to be shown", async () => {
    const source = await lookedUp(reviewer);
    const shown = { bytes: Uint8Array.of(1, 2, 3), mediaType: "image/png" };
    const content = { mediaType: "image/png", text: null, textFault: "It is a picture.", mainEnd: 0, shown };
    const taking = takenText(source.url, "bytes", { content });
    await lookWith(source, taking);
    expect((await readShownPicture(reviewer, source.id, taking.sha256)).bytes).toEqual(Buffer.from(shown.bytes));
    expect(await objectStore().has(sha256Of(shown.bytes))).toBe(true);
    await expect(readSnapshotText(reviewer, source.id, taking.sha256)).rejects.toThrow(RuleError);
  });

  test("leaves snapshots that nobody can change or delete", async () => {
    const { id, sha256 } = await sourceWithSnapshot(reviewer, "Tide.");
    await expect(db.snapshot.updateMany({ where: { sourceId: id }, data: { status: 404 } })).rejects.toThrow();
    await expect(db.snapshot.deleteMany({ where: { sourceId: id } })).rejects.toThrow();
    await expect(db.content.updateMany({ where: { sha256 }, data: { text: "x" } })).rejects.toThrow();
    await expect(db.content.deleteMany({ where: { sha256 } })).rejects.toThrow();
  });
});
