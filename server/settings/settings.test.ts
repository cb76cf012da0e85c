import { beforeAll, describe, expect, test } from "vitest";
import { ConflictError, ForbiddenError, PreconditionMissingError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { newsroomSettings, readSettings, saveSettings, todayInNewsroom } from "./settings.ts";

let admin: Viewer;
let editor: Viewer;
beforeAll(async () => {
  [admin, editor] = await Promise.all([somebody("admin"), somebody("editor")]);
});

describe("the settings of the newsroom", () => {
  test("are UTC and dates with the day first, until an admin changes them", async () => {
    expect(await readSettings(editor)).toEqual({
      ...{
        timeZone: "UTC",
        dateStyle: "dayFirst",
        citationStyle: "plain",
        firstSteps: false,
        scaleIsFit: false,
        asksQuestions: false,
        name: "",
        requiredSources: 2,
        sharesCopies: false,
        secondFactorFrom: null,
        version: 1,
      },
    });
    await expect(saveSettings(editor, { timeZone: "Asia/Tokyo" }, 1)).rejects.toThrow(ForbiddenError);
    expect(await saveSettings(admin, { timeZone: "Asia/Tokyo" }, 1)).toMatchObject({ timeZone: "Asia/Tokyo" });
    expect(await newsroomSettings()).toMatchObject({ timeZone: "Asia/Tokyo", dateStyle: "dayFirst", version: 2 });
    expect(await logged("newsroom")).toEqual(["settings.changed"]);
  });

  test("are not overwritten unseen, and a repeated change is stored once", async () => {
    const { version } = await newsroomSettings();
    const changed = await saveSettings(admin, { dateStyle: "iso" }, version);
    expect(await saveSettings(admin, { dateStyle: "iso" }, version)).toEqual(changed);
    await expect(saveSettings(admin, { dateStyle: "monthFirst" }, version)).rejects.toThrow(ConflictError);
    await expect(saveSettings(admin, { dateStyle: "monthFirst" }, null)).rejects.toThrow(PreconditionMissingError);
  });

  test("say which day it is", async () => {
    const { version } = await newsroomSettings();
    await saveSettings(admin, { timeZone: "Pacific/Auckland" }, version);
    expect(await todayInNewsroom(new Date("2026-07-01T13:00:00Z"))).toBe("2026-07-02");
  });
});
