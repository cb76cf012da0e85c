import { expect, test } from "vitest";
import { DEFAULT_SHORTCUTS } from "#domain/commands/shortcuts.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { changeAccount, readAccount } from "./accounts.ts";
import { closeIntroduction, preferencesOf } from "./preferences.ts";

test("people choose their own keys, which are kept with them and not lost with another change", async () => {
  const person = await somebody("reviewer");
  expect((await preferencesOf(person)).shortcuts).toEqual(DEFAULT_SHORTCUTS);
  const shortcuts = { on: false, keys: { mark: "Alt+M", evidence: null } };
  await changeAccount(person, { name: person.name, shortcuts }, 1);
  await changeAccount(person, { name: person.name, emailMe: "nothing" }, 2);
  expect((await preferencesOf(person)).shortcuts).toEqual(shortcuts);
  expect(await readAccount(person)).toMatchObject({ shortcuts, version: 3 });
  expect(await changeAccount(person, { name: person.name, shortcuts }, 1)).toMatchObject({ version: 3 });
});

test("the introduction is closed once, for this person, and can be shown again", async () => {
  const [person, other] = [await somebody("reviewer"), await somebody("reviewer")];
  expect((await preferencesOf(person)).introduced).toBe(false);
  await closeIntroduction(person, { closed: true });
  await closeIntroduction(person, { closed: true });
  expect(await logged(person.id)).toEqual(["person.joined", "person.changed"]);
  expect([(await preferencesOf(person)).introduced, (await preferencesOf(other)).introduced]).toEqual([true, false]);
  await closeIntroduction(person, { closed: false });
  expect((await preferencesOf(person)).introduced).toBe(false);
});
