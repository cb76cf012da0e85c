import "fake-indexeddb/auto";
import { createStore, set, type UseStore } from "idb-keyval";
import { expect, test } from "vitest";
import type { ClaimChange, Unsaved, UnsavedClaim } from "./unsaved.ts";
import { createUnsavedStore, keyOf } from "./unsaved-store.ts";

const unsaved = (personId: string, path: string): UnsavedClaim => ({
  kind: "claim",
  personId,
  path,
  articleId: "article",
  claimId: "c1",
  fields: {},
  base: null,
  attempt: null,
  trouble: null,
  since: "2026-03-12T10:00:00.000Z",
  changedAt: "2026-03-12T10:00:00.000Z",
});
const KEY = keyOf("ann", "/claims/c1");
const refusing: UseStore = () => Promise.reject(new Error("This browser stores nothing."));

test("windows of one browser share their entries", async () => {
  const open = () => createStore("store-two", "unsaved");
  await createUnsavedStore(open).amend(KEY, () => unsaved("ann", "/claims/c1"));
  expect(await createUnsavedStore(open).get(KEY)).toEqual(unsaved("ann", "/claims/c1"));
});

test("a person gets only their own entries", async () => {
  const store = createUnsavedStore(() => createStore("store-own", "unsaved"));
  await store.amend(KEY, () => unsaved("ann", "/claims/c1"));
  await store.amend(keyOf("anna", "/claims/c1"), () => unsaved("anna", "/claims/c1"));
  expect((await store.all("ann")).map(({ personId }) => personId)).toEqual(["ann"]);
});

test("amendments by two windows do not overwrite each other", async () => {
  const open = () => createStore("store-race", "unsaved");
  const windows = [createUnsavedStore(open), createUnsavedStore(open)];
  const edits: ClaimChange[] = [
    { statement: "It fell." },
    { claimant: "The mayor" },
    { tags: ["a"] },
    { saidAt: "2019" },
  ];
  const add = (fields: ClaimChange) => (now: Unsaved | undefined) => ({
    ...unsaved("ann", "/claims/c1"),
    fields: { ...now?.fields, ...fields },
  });
  await Promise.all(edits.map((fields, index) => windows[index % 2]?.amend(KEY, add(fields))));
  expect((await windows[0]?.get(KEY))?.fields).toEqual(Object.assign({}, ...edits));
});

test("where the browser stores nothing, entries stay in memory and the store is not persistent", async () => {
  const store = createUnsavedStore(() => refusing);
  await store.amend(KEY, () => unsaved("ann", "/claims/c1"));
  expect(await store.get(KEY)).toEqual(unsaved("ann", "/claims/c1"));
  expect(await store.all("ann")).toHaveLength(1);
  expect(store.isPersistent()).toBe(false);
  await store.amend(KEY, () => undefined);
  expect(store.isPersistent()).toBe(true);
});

test("an entry that a full disk refused is stored with the next change", async () => {
  const real = createStore("store-full", "unsaved");
  let isFull = true;
  const store = createUnsavedStore(
    () => ((mode, work) => (isFull ? Promise.reject(new Error("QuotaExceeded")) : real(mode, work))) as UseStore,
  );
  await store.amend(KEY, () => unsaved("ann", "/claims/c1"));
  isFull = false;
  await store.amend(KEY, () => ({ ...unsaved("ann", "/claims/c1"), fields: { statement: "It halved." } }));
  expect(store.isPersistent()).toBe(true);
  expect((await createUnsavedStore(() => real).get(KEY))?.fields).toEqual({ statement: "It halved." });
});

test("entries of the release before, which have no kind, are read", async () => {
  const open = () => createStore("store-old", "unsaved");
  for (const path of ["/claims/c1", "/claims/c1/verdict"]) {
    const { kind: _, ...old } = unsaved("ann", path);
    await set(keyOf("ann", path), { ...old, fields: { rating: "false" } }, open());
  }
  const store = createUnsavedStore(open);
  expect(await store.get(KEY)).toEqual({ ...unsaved("ann", "/claims/c1"), fields: { rating: "false" } });
  expect((await store.all("ann")).map(({ kind }) => kind).sort()).toEqual(["claim", "verdict"]);
  const amended = await store.amend(keyOf("ann", "/claims/c1/verdict"), (now) => now);
  expect(amended).toMatchObject({ kind: "verdict", fields: { rating: "false" } });
});
