import { expect, test } from "vitest";
import { claimWith } from "#client/testing/fake-server.ts";
import { acknowledged, edited, rebased } from "./transitions.ts";
import type { ClaimChange, UnsavedClaim } from "./unsaved.ts";

const before = claimWith({ id: "c1", statement: "It halved.", claimant: null });

const unsaved = (part: Partial<UnsavedClaim>): UnsavedClaim => ({
  kind: "claim",
  personId: "ann",
  path: "/claims/c1",
  articleId: "article",
  claimId: "c1",
  fields: {},
  base: before,
  attempt: null,
  trouble: null,
  since: "2026-03-12T10:00:00.000Z",
  changedAt: "2026-03-12T10:00:00.000Z",
  ...part,
});
const sent = (fields: ClaimChange) => ({ method: "PUT" as const, body: fields, fields });

test("restoring the old value of a field that was sent is a change to send", () => {
  const fields = { statement: "It halved." };
  const now = claimWith({ id: "c1", statement: "It fell.", tags: ["economy"], version: 3 });
  const left = rebased(unsaved({ fields, attempt: sent({ statement: "It fell." }) }), now, "");
  expect(left).toMatchObject({ fields, base: now, trouble: null });
});

test("restoring the old value of a field that was never sent keeps what somebody else wrote meanwhile", () => {
  const now = claimWith({ id: "c1", statement: "It fell.", version: 2 });
  expect(rebased(unsaved({ fields: { statement: "It halved." } }), now, "")).toBeUndefined();
});

test("somebody else's change over an unanswered request of mine is a conflict", () => {
  const attempt = sent({ statement: "It fell." });
  const now = claimWith({ id: "c1", statement: "It rose.", version: 3 });
  expect(rebased(unsaved({ fields: attempt.fields, attempt }), now, "")?.trouble).toMatchObject({
    kind: "conflict",
    fields: ["statement"],
  });
});

test("edits made during a request are based on its response", () => {
  const answer = claimWith({ id: "c1", statement: "It f", version: 2 });
  const left = acknowledged(
    unsaved({ fields: { statement: "It fell." }, attempt: sent({ statement: "It f" }) }),
    answer,
  );
  expect(left).toMatchObject({ fields: { statement: "It fell." }, base: answer, attempt: null });
});

test("a change to a withdrawn claim asks before it restores the claim", () => {
  const withdrawn = claimWith({ id: "c1", withdrawnAt: "2026-03-12T11:00:00.000Z" });
  const edit = { kind: "claim" as const, path: "/claims/c1", articleId: "article", claimId: "c1", base: withdrawn };
  const asked = edited(undefined, "ann", { ...edit, fields: { statement: "It fell." } }, "2026-03-12T12:00:00.000Z");
  expect(asked?.trouble).toMatchObject({ kind: "conflict", fields: ["withdrawn"] });
  const restored = edited(undefined, "ann", { ...edit, fields: { withdrawn: false } }, "2026-03-12T12:00:00.000Z");
  expect(restored?.trouble).toBeNull();
});
