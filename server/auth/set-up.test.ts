import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "#server/db/client.ts";
import { newsroomSettings } from "#server/settings/settings.ts";
import { fromElsewhere, PASSWORD } from "#server/testing/people.ts";
import { hasSetUpCode, isEmptyNewsroom, setUp } from "./set-up.ts";
import { signIn } from "./sign-in.ts";

const ada = { code: "harbour-lantern-42", name: "Ada Okafor", email: "ada@newsroom.example", password: PASSWORD };
beforeEach(() => void vi.stubEnv("GALLEY_SETUP_CODE", ada.code));
afterEach(() => vi.unstubAllEnvs());

test.each([undefined, ""])(
  "without a set-up code (%j) there is no set-up, not even for an empty code",
  async (code) => {
    vi.stubEnv("GALLEY_SETUP_CODE", code);
    expect(hasSetUpCode()).toBe(false);
    await expect(setUp({ ...ada, code: "" }, fromElsewhere())).rejects.toThrow(/no such page/);
  },
);

test("one network can guess the code five times", async () => {
  const here = fromElsewhere();
  const guess = () => setUp({ ...ada, code: "harbour-lantern-43" }, here);
  for (let tries = 0; tries < 5; tries += 1) await expect(guess()).rejects.toThrow(/not the set-up code/);
  await expect(setUp(ada, here)).rejects.toThrow(/Too many attempts/);
});

test("an easy password is refused, and no person is stored", async () => {
  await expect(setUp({ ...ada, password: "okafor123" }, fromElsewhere())).rejects.toThrow(/your name/);
  expect(await isEmptyNewsroom()).toBe(true);
});

test("of two people with the code at the same time one becomes the first admin, and then there is no set-up any more", async () => {
  const two = [ada, { ...ada, email: "second@newsroom.example" }];
  const outcomes = await Promise.allSettled(
    two.map((input) => setUp({ ...input, timeZone: "Asia/Tokyo" }, fromElsewhere())),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const [first, ...others] = await db.person.findMany();
  expect({ role: first?.role, others }).toEqual({ role: "admin", others: [] });
  expect(await newsroomSettings()).toMatchObject({ timeZone: "Asia/Tokyo", firstSteps: true });
  expect(await signIn({ email: first?.email ?? "", password: PASSWORD }, fromElsewhere())).toBeTruthy();
  await expect(setUp({ ...ada, email: "late@newsroom.example" }, fromElsewhere())).rejects.toThrow(/no such page/);
});
