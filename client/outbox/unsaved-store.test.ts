import "fake-indexeddb/auto";
import { createStore, type UseStore } from "idb-keyval";
import { expect, test } from "vitest";
import type { Unsaved } from "./unsaved.ts";
import { createKeeper, keyOf } from "./unsaved-store.ts";

const unsaved = (personId: string, path: string): Unsaved => ({
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

test("what one keeper has stored another one of the same browser finds", async () => {
  const open = () => createStore("keeper-two", "unsaved");
  await createKeeper(open).amend(KEY, () => unsaved("ann", "/claims/c1"));
  expect(await createKeeper(open).get(KEY)).toEqual(unsaved("ann", "/claims/c1"));
});

test("a person is given their own work only", async () => {
  const keeper = createKeeper(() => createStore("keeper-own", "unsaved"));
  await keeper.amend(KEY, () => unsaved("ann", "/claims/c1"));
  await keeper.amend(keyOf("anna", "/claims/c1"), () => unsaved("anna", "/claims/c1"));
  expect((await keeper.all("ann")).map(({ personId }) => personId)).toEqual(["ann"]);
});

test("two windows cannot come between reading and writing", async () => {
  const open = () => createStore("keeper-race", "unsaved");
  const windows = [createKeeper(open), createKeeper(open)];
  const add = (field: string) => (now: Unsaved | undefined) => ({
    ...unsaved("ann", "/claims/c1"),
    fields: { ...now?.fields, [field]: 1 },
  });
  await Promise.all(["a", "b", "c", "d"].map((field, index) => windows[index % 2]?.amend(KEY, add(field))));
  expect((await windows[0]?.get(KEY))?.fields).toEqual({ a: 1, b: 1, c: 1, d: 1 });
});

test("a browser that stores nothing is worked with in memory, and it says so", async () => {
  const keeper = createKeeper(() => refusing);
  await keeper.amend(KEY, () => unsaved("ann", "/claims/c1"));
  expect(await keeper.get(KEY)).toEqual(unsaved("ann", "/claims/c1"));
  expect(await keeper.all("ann")).toHaveLength(1);
  expect(keeper.isSafe()).toBe(false);
  await keeper.amend(KEY, () => undefined);
  expect(keeper.isSafe()).toBe(true);
});

test("what a full disk did not take is stored with the next change, once there is room", async () => {
  const real = createStore("keeper-full", "unsaved");
  let isFull = true;
  const keeper = createKeeper(
    () => ((mode, work) => (isFull ? Promise.reject(new Error("QuotaExceeded")) : real(mode, work))) as UseStore,
  );
  await keeper.amend(KEY, () => unsaved("ann", "/claims/c1"));
  isFull = false;
  await keeper.amend(KEY, (now) => now && { ...now, fields: { statement: "It halved." } });
  expect(keeper.isSafe()).toBe(true);
  expect((await createKeeper(() => real).get(KEY))?.fields).toEqual({ statement: "It halved." });
});
