import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { ConflictError, DuplicateError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readArticle } from "#server/articles/articles.ts";
import { readClaim, saveClaim, withdrawClaim } from "#server/claims/claims.ts";
import { claimHistory } from "#server/claims/history.ts";
import { articleOfLines, contentOfLines, markClaim, versionOfLines } from "#server/testing/claims.ts";
import { lastEvent, notAsLogged } from "#server/testing/events.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { claimsOnVersion, compareVersions } from "./comparison.ts";
import { versionsOfArticle } from "./list.ts";
import { compareWithCurrent } from "./versions.ts";

let reviewer: Viewer;
let other: Viewer;
let editor: Viewer;

beforeAll(async () => {
  [reviewer, other, editor] = await Promise.all([somebody("reviewer"), somebody("reviewer"), somebody("editor")]);
});

const HARBOUR = ["Harbour bridge to close.", "It carries 1.2 million cars a year.", "A tunnel was ruled out in 2004."];
const CHANGED = ["Harbour bridge to close.", "It carries 9.2 million cars a year.", "A tunnel was ruled out in 2004."];
const CUT = ["Harbour bridge to close.", "A tunnel was ruled out in 2004."];
const CARS = "It carries 1.2 million cars a year";

const harbour = () => articleOfLines(reviewer, HARBOUR);
const anchorOf = async (claim: { id: string }) => (await readClaim(reviewer, claim.id)).anchor;

describe("a new version", () => {
  test("is stored with its text, hash, importer and note, and becomes the current one", async () => {
    const article = await harbour();
    const { version } = await versionOfLines(reviewer, article.id, CHANGED, { note: "The number was corrected." });
    const { text, currentVersion } = await readArticle(reviewer, article.id);
    expect({ version, currentVersion, text }).toEqual({ version: 2, currentVersion: 2, text: CHANGED.join("\n\n") });
    const { versions } = await versionsOfArticle(reviewer, article.id);
    expect(versions.map(({ number, note }) => [number, note])).toEqual([
      [2, "The number was corrected."],
      [1, null],
    ]);
    expect(versions[0]).toMatchObject({ importedBy: { id: reviewer.id }, length: text.length, method: "api" });
  });

  test("answers for every claim whether it is exact, moved, changed or lost", async () => {
    const article = await harbour();
    const quotes = ["Harbour bridge", CARS, "1.2 million cars", "A tunnel was ruled out"];
    for (const quote of quotes) await markClaim(reviewer, article, quote);
    const { anchors } = await versionOfLines(reviewer, article.id, [
      "Harbour bridge to close.",
      "News.",
      ...CHANGED.slice(1),
    ]);
    expect(anchors.map(({ state, exact }) => [state, exact])).toEqual([
      ["exact", "Harbour bridge"],
      ["changed", "It carries 9.2 million cars a year"],
      ["changed", "9.2 million cars"],
      ["moved", "A tunnel was ruled out"],
    ]);
    const { anchors: later } = await versionOfLines(reviewer, article.id, CUT);
    expect(later.map(({ state, passage, exact }) => [state, passage === null, exact === null])).toEqual([
      ["exact", false, false],
      ["lost", true, true],
      ["lost", true, true],
      ["moved", false, false],
    ]);
  });

  test("keeps the own words of a changed claim, and the last words of a lost one with their context", async () => {
    const article = await harbour();
    const claim = await markClaim(reviewer, article, CARS);
    await versionOfLines(reviewer, article.id, CHANGED);
    const own = { version: 1, exact: CARS };
    expect(await anchorOf(claim)).toMatchObject({ version: 2, state: "changed", was: own });
    await versionOfLines(reviewer, article.id, CUT);
    const lost = { state: "lost", passage: null, exact: "It carries 9.2 million cars a year", was: own };
    expect(await anchorOf(claim)).toMatchObject({ ...lost, version: 3, suffix: expect.stringContaining("A tunnel") });
  });

  test("that restores the words restores the claims that were lost or changed", async () => {
    const article = await harbour();
    const claim = await markClaim(reviewer, article, CARS);
    const states: string[] = [];
    for (const lines of [CHANGED, CUT, ["News.", ...HARBOUR], CUT, HARBOUR]) {
      const { anchors } = await versionOfLines(reviewer, article.id, lines);
      states.push(anchors[0]?.state ?? "");
    }
    expect(states).toEqual(["changed", "lost", "moved", "lost", "moved"]);
    expect(await anchorOf(claim)).toMatchObject({ exact: CARS, passage: { start: 26, end: 60 } });
    expect((await anchorOf(claim)).was).toBeUndefined();
  });

  test("that changes a changed claim further keeps it, and compares it with its own words", async () => {
    const article = await harbour();
    const claim = await markClaim(reviewer, article, CARS);
    await versionOfLines(reviewer, article.id, ["Harbour bridge to close.", "It carries 9.2 million lorries a year."]);
    const third = ["It carries some 9.2 million lorries in a year and a day.", "Harbour bridge to close."];
    const { anchors } = await compareWithCurrent(reviewer, article.id, contentOfLines(third));
    expect(anchors[0]).toMatchObject({ state: "changed", was: { versionNumber: 1, exact: CARS } });
    await versionOfLines(reviewer, article.id, third);
    expect(await anchorOf(claim)).toMatchObject({ state: "changed", was: { version: 1, exact: CARS } });
  });

  test("is refused with the text of the current version, but not with that of an older one", async () => {
    const article = await harbour();
    await expect(versionOfLines(reviewer, article.id, HARBOUR)).rejects.toThrow(DuplicateError);
    await versionOfLines(reviewer, article.id, CUT);
    await expect(versionOfLines(reviewer, article.id, CUT)).rejects.toMatchObject({ existing: { version: 2 } });
    expect((await versionOfLines(reviewer, article.id, HARBOUR)).version).toBe(3);
  });

  test("is refused with the current version when another came after the comparison", async () => {
    const article = await harbour();
    await versionOfLines(reviewer, article.id, CUT, { base: 1 });
    const late = await versionOfLines(reviewer, article.id, CHANGED, { base: 1 }).catch((error) => error);
    expect(late).toBeInstanceOf(ConflictError);
    expect(late.current).toMatchObject({ number: 2 });
    expect((await versionOfLines(reviewer, article.id, CHANGED, { base: 2 })).version).toBe(3);
  });

  test("may be stored by the person who imported the article, and by editors", async () => {
    const article = await harbour();
    await expect(versionOfLines(other, article.id, CUT)).rejects.toThrow(ForbiddenError);
    expect((await versionOfLines(editor, article.id, CUT)).version).toBe(2);
    await expect(versionOfLines(editor, newId(), CUT)).rejects.toThrow(NotFoundError);
  });

  test("carries withdrawn claims too, without listing them", async () => {
    const article = await harbour();
    const claim = await markClaim(reviewer, article, CARS);
    await withdrawClaim(reviewer, claim.id, 1);
    expect((await versionOfLines(reviewer, article.id, ["News.", ...HARBOUR])).anchors).toEqual([]);
    const { value } = await saveClaim(reviewer, claim.id, { articleId: article.id }, 2);
    expect(value.anchor).toMatchObject({ version: 2, state: "moved", exact: CARS });
  });
});

describe("the preview of a version", () => {
  test("shows what would become of each claim, and stores nothing", async () => {
    const article = await harbour();
    const claim = await markClaim(reviewer, article, CARS);
    const seq = await lastEvent();
    const { base, sameAs, anchors } = await compareWithCurrent(reviewer, article.id, contentOfLines(CHANGED));
    expect({ base, sameAs }).toEqual({ base: 1, sameAs: null });
    expect(anchors).toEqual([
      expect.objectContaining({ claimId: claim.id, state: "changed", exact: "It carries 9.2 million cars a year" }),
    ]);
    expect(anchors[0]?.was).toEqual({ versionNumber: 1, passage: { start: 26, end: 60 }, exact: CARS });
    expect(anchors[0]?.diff).toContainEqual({ kind: "cut", text: "1.2 " });
    expect([await lastEvent(), (await anchorOf(claim)).version]).toEqual([seq, 1]);
    expect(await compareWithCurrent(reviewer, article.id, contentOfLines(HARBOUR))).toMatchObject({ sameAs: 1 });
  });
});

describe("old versions", () => {
  test("show the claims with their anchors there, and none that were marked later", async () => {
    const article = await harbour();
    const first = await markClaim(reviewer, article, CARS);
    await versionOfLines(reviewer, article.id, CUT);
    const cut = { id: article.id, text: CUT.join("\n\n") };
    const second = await markClaim(reviewer, cut, "A tunnel was ruled out");
    const { claims } = await claimsOnVersion(reviewer, article.id, 1);
    expect(claims.map(({ id, anchor }) => [id, anchor])).toEqual([[first.id, first.anchor]]);
    const now = await claimsOnVersion(reviewer, article.id, 2);
    expect(now.claims.map(({ id, anchor }) => [id, anchor.state])).toEqual([
      [first.id, "lost"],
      [second.id, "exact"],
    ]);
    await expect(claimsOnVersion(reviewer, article.id, 3)).rejects.toThrow(NotFoundError);
  });

  test("tell what moved from what only shifted, over several versions too", async () => {
    const lines = ["The tide turns at six.", "It rains all day long.", "The wind blows from the west."];
    const article = await articleOfLines(reviewer, lines);
    const [tide, rain, wind] = [
      await markClaim(reviewer, article, "turns at six"),
      await markClaim(reviewer, article, "rains all day"),
      await markClaim(reviewer, article, "blows from"),
    ];
    const [first = "", second = "", third = ""] = lines;
    const { anchors } = await versionOfLines(reviewer, article.id, ["News.", first, third, second]);
    expect(new Map(anchors.map(({ claimId, shifted }) => [claimId, shifted ?? false]))).toEqual(
      new Map([tide, rain, wind].map(({ id }) => [id, id !== rain.id])),
    );
    await versionOfLines(reviewer, article.id, ["More news.", "News.", first, third, second]);
    const { claims } = await compareVersions(reviewer, article.id, { from: 1, to: 3 });
    const outcomes = (await versionsOfArticle(reviewer, article.id)).versions.map((version) => version.outcomes);
    expect(outcomes.map((counts) => counts && [counts.moved, counts.shifted, counts.lost])).toEqual([
      [0, 3, 0],
      [1, 2, 0],
      null,
    ]);
    const moved = claims.filter(({ onlyShifted }) => !onlyShifted).map(({ claim }) => claim.id);
    expect(moved).toEqual([rain.id]);
  });

  test("are compared side by side, with every claim on both sides", async () => {
    const article = await harbour();
    const claim = await markClaim(reviewer, article, CARS);
    await versionOfLines(reviewer, article.id, CHANGED);
    const later = await markClaim(reviewer, { ...article, text: CHANGED.join("\n\n") }, "A tunnel");
    const { from, to, claims } = await compareVersions(reviewer, article.id, {});
    expect([from.number, to.number, from.text]).toEqual([1, 2, article.text]);
    expect(claims.map((pair) => [pair.claim.id, pair.from?.exact, pair.to?.state])).toEqual([
      [claim.id, CARS, "changed"],
      [later.id, undefined, "exact"],
    ]);
    expect(claims[0]?.diff).toContainEqual({ kind: "added", text: "9.2 " });
    await expect(compareVersions(reviewer, article.id, { from: 3 })).rejects.toThrow(NotFoundError);
  });
});

describe("the log", () => {
  test("has one event for the new version, and one for each claim whose words changed", async () => {
    const article = await harbour();
    const [cars, tunnel] = [await markClaim(reviewer, article, CARS), await markClaim(reviewer, article, "A tunnel")];
    await versionOfLines(editor, article.id, ["News.", ...CHANGED]);
    await versionOfLines(editor, article.id, ["News.", "News.", ...CHANGED]);
    expect(await logged(article.id)).toEqual(["article.imported", "article.versioned", "article.versioned"]);
    expect(await logged(tunnel.id)).toEqual(["claim.marked"]);
    const { events } = await claimHistory(reviewer, cars.id);
    expect(events.map(({ type }) => type)).toEqual(["claim.reanchored", "claim.marked"]);
    expect(events[0]).toMatchObject({
      actor: { id: editor.id },
      before: { anchor: { exact: CARS, versionNumber: 1 } },
    });
    expect(events[0]).toMatchObject({ after: { anchor: { state: "changed", versionNumber: 2 } } });
    expect((await readClaim(reviewer, cars.id)).version).toBe(2);
  });

  test("matches what is stored", async () => {
    expect(await notAsLogged()).toEqual([]);
  });
});
