import { expect, test } from "vitest";
import { ForbiddenError, RuleError } from "#domain/errors.ts";
import { OPERATOR } from "#domain/person.ts";
import { demoStatus, startDemo } from "./demo.ts";
import { readFirstSteps } from "./first-steps.ts";
import { readSettings, saveSettings } from "./settings/settings.ts";
import { articleOfLines } from "./testing/claims.ts";
import { PASSWORD, somebody } from "./testing/people.ts";

test("the demo is not loaded into a newsroom with articles of its own, and only admins ask for it", async () => {
  const [admin, editor] = [await somebody("admin"), await somebody("editor")];
  await articleOfLines(editor, ["The bridge opened in 1932."]);
  expect(await demoStatus(admin)).toEqual({ state: "taken", accounts: [] });
  await expect(startDemo(admin, { password: PASSWORD })).rejects.toThrow(RuleError);
  await expect(startDemo(editor, { password: PASSWORD })).rejects.toThrow(ForbiddenError);
  await expect(demoStatus(editor)).rejects.toThrow(ForbiddenError);
});

test("the first steps are for admins until one of them hides the list, and say what is done", async () => {
  const [admin, editor] = [await somebody("admin"), await somebody("editor")];
  const save = async (input: object) => saveSettings(OPERATOR, input, (await readSettings(OPERATOR)).version);
  await save({ firstSteps: true });
  await articleOfLines(editor, ["The bridge opened in 1932."]);
  expect(await readFirstSteps(editor)).toBeNull();
  const done = { invited: true, imported: true, scaleIsFit: false };
  expect(await readFirstSteps(admin)).toMatchObject(done);
  await save({ scaleIsFit: true });
  expect(await readFirstSteps(admin)).toMatchObject({ ...done, scaleIsFit: true });
  await save({ firstSteps: false });
  expect(await readFirstSteps(admin)).toBeNull();
});
