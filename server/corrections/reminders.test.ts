import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import type { Viewer } from "#domain/permissions.ts";
import { notifications } from "#server/notifications/notifications.ts";
import { articleOfLines, markClaim } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { remindOfRequests } from "./reminders.ts";
import { saveRequest, withdrawRequest } from "./requests.ts";

let reviewer: Viewer;
let editor: Viewer;
let claim: Claim;
const NOW = new Date("2026-03-20T12:00:00Z");
const LATER = new Date("2026-03-27T12:00:00Z");

beforeAll(async () => {
  [reviewer, editor] = await Promise.all([somebody("reviewer"), somebody("editor")]);
  claim = await markClaim(reviewer, await articleOfLines(reviewer, ["It carries 1.2 million cars."]), "1.2 million");
});

const ask = async (more = {}) =>
  (await saveRequest(reviewer, newId(), { claimId: claim.id, request: "Say nine.", ...more }, null, NOW)).value;
const remindersOf = async (viewer: Viewer) =>
  (await notifications(viewer, {})).notifications.filter(({ type }) => type === "correction.due").length;

test("whoever set a reminder is notified on its day, once, and again for another day", async () => {
  const { id } = await ask({ remindOn: "2026-03-25" });
  await remindOfRequests(NOW);
  expect(await remindersOf(reviewer)).toBe(0);
  await remindOfRequests(LATER);
  await remindOfRequests(LATER);
  expect(await remindersOf(reviewer)).toBe(1);
  const change = { claimId: claim.id, request: "Say nine.", remindOn: "2026-03-30" };
  await saveRequest(editor, id, change, 1, LATER);
  await remindOfRequests(new Date("2026-03-30T12:00:00Z"));
  expect([await remindersOf(reviewer), await remindersOf(editor)]).toEqual([1, 1]);
});

test("nobody is reminded of what was removed, or made since", async () => {
  const [removed, made] = [await ask({ remindOn: "2026-03-25" }), await ask({ remindOn: "2026-03-25" })];
  await withdrawRequest(reviewer, removed.id, 1);
  const before = await remindersOf(reviewer);
  await remindOfRequests(LATER);
  expect(await remindersOf(reviewer)).toBe(before + 1);
  await saveRequest(reviewer, made.id, { claimId: claim.id, request: "Say nine.", madeInVersion: 1 }, 1, LATER);
  expect(await remindersOf(reviewer)).toBe(before);
});

test("the day begins in the newsroom, and a reminder comes on a later day", async () => {
  await expect(ask({ remindOn: "2026-03-20" })).rejects.toThrow("A reminder comes on a later day.");
});
