import { beforeAll, describe, expect, test } from "vitest";
import { ConflictError, ForbiddenError, RuleError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { db } from "#server/db/client.ts";
import { saveRating } from "#server/ratings/scale.ts";
import { saveSettings } from "#server/settings/settings.ts";
import { logged, somebody } from "#server/testing/people.ts";
import { methodologyVersions, readMethodology, saveMethodology } from "./methodology.ts";

let admin: Viewer;
let editor: Viewer;
beforeAll(async () => {
  [admin, editor] = await Promise.all([somebody("admin"), somebody("editor")]);
});

const words = (text: string) => ({ content: text });
const headingOf = (level: number) => ({
  type: "doc",
  content: [{ type: "heading", attrs: { level }, content: [{ type: "text", text: "How" }] }],
});

describe("the methodology page", () => {
  test("says whose it is and how ratings are meant before anyone has written it", async () => {
    const { newsroom, content, ratings, requiredVerdicts, version } = await readMethodology();
    expect([newsroom, content, requiredVerdicts, version]).toEqual(["Our newsroom", null, 2, 0]);
    expect(ratings.map(({ key }) => key)).toEqual([
      ...["false", "mostly-false", "mixed", "mostly-true", "true", "unproven", "not-checkable"],
    ]);
    expect(ratings[0]).not.toHaveProperty("version");
  });

  test("has the name of the newsroom", async () => {
    await saveSettings(admin, { name: "The Harbour Desk" }, 1);
    expect((await readMethodology()).newsroom).toBe("The Harbour Desk");
  });

  test("is written by admins only, and not empty", async () => {
    await expect(saveMethodology(editor, words("We check."), null)).rejects.toThrow(ForbiddenError);
    await expect(methodologyVersions(editor, {})).rejects.toThrow(ForbiddenError);
    await expect(saveMethodology(admin, words("  \n "), null)).rejects.toThrow(RuleError);
  });

  test("has headings of two levels, and nothing that a rationale may not have", async () => {
    for (const level of [1, 4])
      await expect(saveMethodology(admin, { content: headingOf(level) }, null)).rejects.toThrow();
    const table = { type: "doc", content: [{ type: "table", content: [] }] };
    await expect(saveMethodology(admin, { content: table }, null)).rejects.toThrow(/unknown type/);
  });

  test("keeps every version, and is not overwritten unseen", async () => {
    const first = await saveMethodology(admin, { content: headingOf(2) }, null);
    expect([first.created, first.value.version]).toEqual([true, 1]);
    expect(await saveMethodology(admin, { content: headingOf(2) }, null)).toEqual({ ...first, created: false });
    await expect(saveMethodology(admin, words("Twice."), 0)).rejects.toThrow(ConflictError);
    await saveMethodology(admin, words("Twice."), 1);
    const { versions } = await methodologyVersions(admin, {});
    expect(versions.map(({ version, text, savedBy }) => [version, text, savedBy.id])).toEqual([
      [2, "Twice.", admin.id],
      [1, "How", admin.id],
    ]);
    expect((await readMethodology()).content).toMatchObject({ text: "Twice.", version: 2 });
    expect((await logged("newsroom")).filter((type) => type === "methodology.changed")).toHaveLength(2);
  });

  test("of two admins who save at once only one does", async () => {
    const saves = ["One.", "Other."].map((text) => saveMethodology(admin, words(text), 2));
    const results = await Promise.allSettled(saves);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("cannot be changed or removed in the database", async () => {
    await expect(db.$executeRaw`UPDATE "MethodologyVersion" SET text = 'Other.'`).rejects.toThrow();
    await expect(db.$executeRaw`DELETE FROM "MethodologyVersion"`).rejects.toThrow();
    await expect(db.$executeRaw`TRUNCATE "MethodologyVersion"`).rejects.toThrow();
  });

  test("shows the scale as it is now, without retired ratings", async () => {
    const { ratings } = await readMethodology();
    const { label, description, color, colorDark, value, labels } =
      ratings.find(({ key }) => key === "mixed") ?? expect.fail();
    const row = await db.rating.findUniqueOrThrow({ where: { key: "mixed" } });
    const kept = { label, description, color, colorDark, value, labels };
    await saveRating(admin, "mixed", { ...kept, retired: true }, row.version);
    expect((await readMethodology()).ratings.map(({ key }) => key)).not.toContain("mixed");
  });
});
