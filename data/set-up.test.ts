import { afterEach, expect, test, vi } from "vitest";
import { db } from "./db.ts";
import { fromElsewhere, PASSWORD, somebody } from "./people-fixtures.ts";
import { hasSetUpCode, isEmptyNewsroom, setUp } from "./set-up.ts";

const first = { code: "harbour-lantern-42", name: "Ada Okafor", email: "first@newsroom.example", password: PASSWORD };
afterEach(() => vi.unstubAllEnvs());

test("where there is anyone, nobody becomes the first admin, with whatever code", async () => {
  await somebody("reader");
  vi.stubEnv("GALLEY_SETUP_CODE", first.code);
  expect(await isEmptyNewsroom()).toBe(false);
  await expect(setUp(first, fromElsewhere(), new Date())).rejects.toThrow(/no such page/);
  expect(await db.person.count({ where: { email: first.email } })).toBe(0);
});

test.each([undefined, ""])("without a code (%j) there is no set-up, not even with an empty one", async (code) => {
  vi.stubEnv("GALLEY_SETUP_CODE", code);
  expect(hasSetUpCode()).toBe(false);
  await expect(setUp({ ...first, code: "" }, fromElsewhere(), new Date())).rejects.toThrow(/no such page/);
});
