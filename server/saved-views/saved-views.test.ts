import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { ConflictError, ForbiddenError, NotFoundError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { MAX_SAVED_VIEWS, type SavedViewInput } from "#domain/saved-view.ts";
import { db } from "#server/db/client.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { listSavedViews, removeView, saveView } from "./saved-views.ts";

let people: Record<"ada" | "ben" | "editor" | "reader", Viewer>;
const view = (more: Partial<SavedViewInput> = {}): SavedViewInput => ({
  ...{ name: "Harbour", screen: "overview", filter: { outlet: "Harbour Post" }, shared: false },
  ...more,
});
const namesFor = async (viewer: Viewer) => (await listSavedViews(viewer)).views.map(({ name }) => name);

beforeAll(async () => {
  const [ada, ben, editor, reader] = await Promise.all([
    somebody("reviewer"),
    somebody("reviewer"),
    somebody("editor"),
    somebody("reader"),
  ]);
  people = { ada, ben, editor, reader };
});

test("a private view is its owner’s alone, and a shared one everyone’s", async () => {
  const { ada, ben } = people;
  const [own, shared] = [`Own ${newId()}`, `Shared ${newId()}`];
  const { value, created } = await saveView(ada, newId(), view({ name: own }), null);
  expect(created).toBe(true);
  expect(value).toMatchObject({ name: own, filter: { outlet: "Harbour Post" }, owner: { id: ada.id } });
  await saveView(ada, newId(), view({ name: shared, shared: true }), null);
  expect(await namesFor(ada)).toEqual(expect.arrayContaining([own, shared]));
  expect(await namesFor(ben)).toContain(shared);
  expect(await namesFor(ben)).not.toContain(own);
  await expect(saveView(ben, value.id, view(), 1)).rejects.toThrow(NotFoundError);
  await expect(removeView(ben, value.id, 1)).rejects.toThrow(NotFoundError);
});

test("saving the same again changes nothing, and another change needs the version that was read", async () => {
  const { ada } = people;
  const id = newId();
  await saveView(ada, id, view(), null);
  expect(await saveView(ada, id, view(), null)).toMatchObject({ created: false, value: { version: 1 } });
  await expect(saveView(ada, id, view({ name: "Port" }), 3)).rejects.toThrow(ConflictError);
  expect((await saveView(ada, id, view({ name: "Port" }), 1)).value).toMatchObject({ name: "Port", version: 2 });
  expect(await logged(id)).toEqual(["view.saved", "view.changed"]);
});

test("only its owner changes a shared view, and an editor may remove it", async () => {
  const { ada, ben, editor } = people;
  const { value } = await saveView(ada, newId(), view({ name: `Shared ${newId()}`, shared: true }), null);
  await expect(saveView(editor, value.id, view({ name: "Mine" }), 1)).rejects.toThrow(ForbiddenError);
  await expect(removeView(ben, value.id, 1)).rejects.toThrow(ForbiddenError);
  await removeView(editor, value.id, 1);
  expect(await namesFor(ada)).not.toContain(value.name);
  // Its owner may have it back.
  const again = view({ name: value.name, shared: true });
  expect((await saveView(ada, value.id, again, 2)).value.version).toBe(3);
  expect(await namesFor(ben)).toContain(value.name);
});

test("a person has so many views, and a reader none", async () => {
  const { ben, reader } = people;
  const rows = Array.from({ length: MAX_SAVED_VIEWS }, () => ({
    ...{ ...view(), id: newId(), ownerId: ben.id, createdAt: new Date(), updatedAt: new Date() },
  }));
  await db.savedView.createMany({ data: rows });
  await expect(saveView(ben, newId(), view(), null)).rejects.toThrow(RuleError);
  await expect(saveView(reader, newId(), view(), null)).rejects.toThrow(ForbiddenError);
  await expect(listSavedViews(reader)).rejects.toThrow(ForbiddenError);
});

test("fields of a filter that no longer exist are left out", async () => {
  const { ada } = people;
  const { value } = await saveView(ada, newId(), view(), null);
  await db.savedView.update({ where: { id: value.id }, data: { filter: { outlet: "Port", planet: "Mars" } } });
  const found = (await listSavedViews(ada)).views.find(({ id }) => id === value.id);
  expect(found?.filter).toEqual({ outlet: "Port" });
});
