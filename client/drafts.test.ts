import "fake-indexeddb/auto";
import { createStore, set } from "idb-keyval";
import { beforeEach, expect, test, vi } from "vitest";
import * as z from "zod";
import { draftKind, readDraft, saveDraft } from "./drafts.ts";
import { moveOldDrafts } from "./old-drafts.ts";

const questions = draftKind("question", z.object({ question: z.string() }));

/** The browser's storage. Its keys are properties, as in browsers. */
class FakeStorage {
  [key: string]: unknown;
  getItem(key: string) {
    return this[key] ?? null;
  }
  setItem(key: string, text: string) {
    this[key] = text;
  }
  removeItem(key: string) {
    delete this[key];
  }
}

let storage: FakeStorage;
beforeEach(() => {
  storage = new FakeStorage();
  vi.stubGlobal("localStorage", storage);
});

const ofAnn = () => readDraft(questions, "ann", "c1");

test("a draft is found again by its person, its kind and its object, until it is forgotten", () => {
  saveDraft(questions, "ann", "c1", { question: "Since when?" });
  expect(ofAnn()).toEqual({ question: "Since when?" });
  expect(readDraft(questions, "ben", "c1")).toBeNull();
  expect(readDraft(questions, "ann", "c2")).toBeNull();
  expect(readDraft(draftKind("reason", questions.schema), "ann", "c1")).toBeNull();
  saveDraft(questions, "ann", "c1", null);
  expect(ofAnn()).toBeNull();
});

test("a draft that is blank again is forgotten", () => {
  const blank = { question: "" };
  saveDraft(questions, "ann", "c1", { question: "Since when?" }, blank);
  expect(ofAnn()).toEqual({ question: "Since when?" });
  saveDraft(questions, "ann", "c1", { question: "" }, blank);
  expect(ofAnn()).toBeNull();
});

test("a draft is held in memory where the browser stores nothing", () => {
  const refuse = () => {
    throw new Error("QuotaExceededError");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  saveDraft(questions, "ann", "c1", { question: "Since when?" });
  expect(ofAnn()).toEqual({ question: "Since when?" });
  saveDraft(questions, "ann", "c1", null);
  expect(ofAnn()).toBeNull();
});

test.each(["{", '{"text":"Since when?"}', "null"])("a draft of another shape is ignored: %s", (text) => {
  storage.setItem("galley-draft ann question c1", text);
  expect(ofAnn()).toBeNull();
});

test("drafts of the release before are moved into the store", async () => {
  const text = z.object({ text: z.string() });
  storage.setItem("galley-ruling ann c1", '{"text":"Half."}');
  storage.setItem("galley evidence ann c1", '{"text":"A table."}');
  await set("ann change k1", { text: "Not so." }, createStore("galley-comments", "drafts"));
  await moveOldDrafts();
  expect(readDraft(draftKind("ruling", text), "ann", "c1")).toEqual({ text: "Half." });
  expect(readDraft(draftKind("evidence", text), "ann", "c1")).toEqual({ text: "A table." });
  expect(readDraft(draftKind("comment", text), "ann", "change k1")).toEqual({ text: "Not so." });
  expect(Object.keys(storage).filter((key) => !key.startsWith("galley-draft"))).toEqual([]);
});

test("a draft that has been written since is not replaced by an older one", async () => {
  saveDraft(draftKind("ruling", questions.schema), "ann", "c1", { question: "New." });
  storage.setItem("galley-ruling ann c1", '{"question":"Old."}');
  await moveOldDrafts();
  expect(readDraft(draftKind("ruling", questions.schema), "ann", "c1")).toEqual({ question: "New." });
});
