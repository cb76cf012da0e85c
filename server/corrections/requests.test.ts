import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { CorrectionRequestInput } from "#domain/correction-request.ts";
import { ConflictError, ForbiddenError, NotFoundError, PreconditionMissingError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { withdrawClaim } from "#server/claims/claims.ts";
import { claimHistory } from "#server/claims/history.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, versionOfLines } from "#server/testing/claims.ts";
import { notAsLogged } from "#server/testing/events.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { requestsInArticle, requestsOnClaim } from "./list.ts";
import { saveRequest, withdrawRequest } from "./requests.ts";

let reviewer: Viewer;
let second: Viewer;
let editor: Viewer;

beforeAll(async () => {
  [reviewer, second, editor] = await Promise.all([somebody("reviewer"), somebody("reviewer"), somebody("editor")]);
});

const marked = async () =>
  markClaim(reviewer, await articleOfLines(reviewer, ["It carries 1.2 million cars a year."]), "1.2 million");
const CORRECTED = ["It carries 9.2 million cars a year."];
const NOW = new Date("2026-03-10T23:00:00Z");

type Said = Partial<CorrectionRequestInput>;
const save = (viewer: Viewer, claim: Claim, id: string, more: Said, ifMatch: number | null) => {
  const input = CorrectionRequestInput.parse({ claimId: claim.id, request: "It is 9.2 million.", ...more });
  return saveRequest(viewer, id, input, ifMatch, NOW);
};
const asked = async (claim: Claim, more: Said = {}) => (await save(reviewer, claim, newId(), more, null)).value;

describe("a correction", () => {
  test("is requested today by default, then answered, then made in a version", async () => {
    const claim = await marked();
    const { id, ...first } = await asked(claim);
    expect(first).toMatchObject({ requestedBy: { id: reviewer.id }, requestedAt: "2026-03-10", state: "asked" });
    const answered = await save(reviewer, claim, id, { answer: "We look into it." }, 1);
    expect(answered.value).toMatchObject({ answeredAt: "2026-03-10", state: "answered", closedAt: null, version: 2 });
    await versionOfLines(reviewer, claim.articleId, CORRECTED);
    const { value } = await save(reviewer, claim, id, { madeInVersion: 2 }, 2);
    expect(value).toMatchObject({ answer: "We look into it.", state: "made", madeInVersion: 2 });
    expect(value.closedAt).toBe(NOW.toISOString());
    expect(await logged(id)).toEqual(["correction.asked", "correction.answered", "correction.made"]);
  });

  test("is closed by the version that carries it", async () => {
    const claim = await marked();
    const [carried, open] = [await asked(claim), await asked(claim)];
    await versionOfLines(reviewer, claim.articleId, CORRECTED, { carries: [carried.id, carried.id] });
    const { requests } = await requestsInArticle(reviewer, claim.articleId);
    expect(requests.map(({ id, madeInVersion, state }) => [id, madeInVersion, state])).toEqual([
      [open.id, null, "asked"],
      [carried.id, 2, "made"],
    ]);
  });

  test("can be refused and still be made later, and a wrong note can be undone", async () => {
    const claim = await marked();
    const { id } = await asked(claim, { requestedAt: "2026-03-01", answer: "No.", refused: true });
    const made = await save(reviewer, claim, id, { madeInVersion: 1 }, 1);
    expect([made.value.state, made.value.refused]).toEqual(["made", true]);
    const opened = await save(reviewer, claim, id, { madeInVersion: null }, 2);
    expect([opened.value.state, opened.value.closedAt]).toEqual(["refused", null]);
    expect(await logged(id)).toEqual(["correction.asked", "correction.made", "correction.changed"]);
  });

  test("is stored once when the request is repeated, and changes only from the version that was read", async () => {
    const claim = await marked();
    const { id } = await asked(claim);
    expect((await save(reviewer, claim, id, {}, null)).created).toBe(false);
    await expect(save(reviewer, claim, id, { answer: "No." }, null)).rejects.toThrow(PreconditionMissingError);
    await save(reviewer, claim, id, { answer: "No." }, 1);
    await expect(save(reviewer, claim, id, { answer: "Yes." }, 1)).rejects.toThrow(ConflictError);
    await expect(save(reviewer, claim, newId(), {}, 1)).rejects.toThrow(ConflictError);
    expect(await logged(id)).toHaveLength(2);
  });

  test("cannot be answered before it was requested, nor made in an unknown version", async () => {
    const claim = await marked();
    await expect(asked(claim, { requestedAt: "2026-03-10", answeredAt: "2026-03-01" })).rejects.toThrow();
    const { id } = await asked(claim);
    await expect(save(reviewer, claim, id, { answeredAt: "2026-03-01" }, 1)).rejects.toThrow(RuleError);
    await expect(save(reviewer, claim, id, { madeInVersion: 2 }, 1)).rejects.toThrow("no version 2");
    await expect(save(reviewer, await marked(), id, {}, 1)).rejects.toThrow("cannot move to another claim");
  });

  test("has no day in the future, in the time zone of the newsroom", async () => {
    const claim = await marked();
    await expect(asked(claim, { requestedAt: "2026-03-11" })).rejects.toThrow("asked in the future");
    const { id } = await asked(claim);
    await expect(save(reviewer, claim, id, { answeredAt: "2026-03-11" }, 1)).rejects.toThrow("answered in the future");
    await db.newsroomSettings.update({ where: { id: 1 }, data: { timeZone: "Asia/Tokyo" } });
    expect((await asked(claim, { requestedAt: "2026-03-11" })).requestedAt).toBe("2026-03-11");
    await db.newsroomSettings.update({ where: { id: 1 }, data: { timeZone: "UTC" } });
  });

  test("can be edited, removed and restored, which its history keeps", async () => {
    const claim = await marked();
    const { id } = await asked(claim, { answer: "No." });
    await save(reviewer, claim, id, { request: "It is 9.3 million." }, 1);
    await expect(withdrawRequest(second, id, 2)).rejects.toThrow(NotFoundError);
    await expect(withdrawRequest(reviewer, id, 1)).rejects.toThrow(ConflictError);
    expect((await withdrawRequest(reviewer, id, 2)).withdrawnAt).not.toBeNull();
    expect((await withdrawRequest(reviewer, id, 2)).version).toBe(3);
    expect((await requestsOnClaim(reviewer, claim.id)).requests).toEqual([]);
    const { value } = await save(reviewer, claim, id, { request: "It is 9.3 million." }, 3);
    expect(value).toMatchObject({ answer: "No.", withdrawnAt: null });
    const events = ["correction.asked", "correction.changed", "correction.withdrawn", "correction.restored"];
    expect(await logged(id)).toEqual(events);
    const told = (await claimHistory(second, claim.id)).events.filter(({ type }) => type.startsWith("correction."));
    expect(told).toEqual([]);
  });

  test("cannot be requested on a withdrawn or unknown claim", async () => {
    const claim = await marked();
    await withdrawClaim(reviewer, claim.id, 1);
    await expect(asked(claim)).rejects.toThrow(RuleError);
    await expect(asked({ ...claim, id: newId() })).rejects.toThrow(NotFoundError);
  });

  test("is carried by only one version, of its own article", async () => {
    const [claim, elsewhere] = [await marked(), await marked()];
    const [here, there] = [await asked(claim), await asked(elsewhere)];
    const bring = (id: string, lines = CORRECTED) =>
      versionOfLines(reviewer, claim.articleId, lines, { carries: [id] });
    await expect(bring(there.id)).rejects.toThrow(NotFoundError);
    expect((await bring(here.id)).version).toBe(2);
    await expect(bring(here.id, ["Otherwise."])).rejects.toThrow(
      "One of these corrections is already recorded in version 2.",
    );
  });
});

describe("a correction request", () => {
  test("is visible to its author, to editors, and to others after their own verdict", async () => {
    const claim = await marked();
    await asked(claim);
    const seenBy = async (viewer: Viewer) => (await requestsOnClaim(viewer, claim.id)).requests.length;
    expect([await seenBy(reviewer), await seenBy(second), await seenBy(editor)]).toEqual([1, 0, 1]);
    const types = async () => (await claimHistory(second, claim.id)).events.map(({ type }) => type);
    expect(await types()).toEqual(["claim.marked"]);
    await rate(second, claim, "false");
    expect([await seenBy(second), (await types()).includes("correction.asked")]).toEqual([1, true]);
  });

  test("may be changed by its author and by editors, and is not found by others", async () => {
    const claim = await marked();
    const { id } = await asked(claim);
    await expect(save(second, claim, id, { answer: "No." }, 1)).rejects.toThrow(NotFoundError);
    await rate(second, claim, "false");
    await expect(save(second, claim, id, { answer: "No." }, 1)).rejects.toThrow(ForbiddenError);
    expect((await save(editor, claim, id, { answer: "No." }, 1)).value.answer).toBe("No.");
  });

  test("matches its events in the log", async () => {
    expect(await notAsLogged()).toEqual([]);
  });
});
