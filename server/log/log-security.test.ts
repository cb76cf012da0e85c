import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { authOptions } from "#server/auth/next-auth.ts";
import { PASSWORD, somebody } from "#server/testing/people.ts";
import { logSecurity } from "./log-security.ts";

let lines: string[];
beforeEach(() => {
  lines = [];
  vi.stubEnv("GALLEY_LOG", "json");
  vi.spyOn(console, "info").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

/** What the sign-in form does. */
const signInBy = (email: string, password: string) => {
  const [withPassword] = authOptions(() => {}).providers as unknown as [{ options: { authorize: Authorize } }];
  const authorize = (withPassword as unknown as { authorize: Authorize }).authorize ?? withPassword.options.authorize;
  return authorize({ email, password }, { headers: { "x-galley-address": "192.0.2.7" } }).catch(() => null);
};
type Authorize = (input: object, request: { headers: object }) => Promise<unknown>;

test("a refused sign-in is logged with its reason and network, and without what was typed", async () => {
  const { email } = await somebody("reviewer");
  await signInBy(email, "canary");
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    ...{ event: "security", signIn: "refused", by: "password", network: "192.0.2.7" },
    why: "The e-mail address or the password is wrong.",
  });
  expect(lines.join()).not.toMatch(/canary|@/);
});

test("a sign-in is logged with the id of the person", async () => {
  const { id, email } = await somebody("reviewer");
  await signInBy(email, PASSWORD);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ signIn: "done", by: "password", personId: id });
});

test("without GALLEY_LOG=json nothing is written", () => {
  vi.stubEnv("GALLEY_LOG", "");
  logSecurity({ signIn: "refused" });
  expect(lines).toEqual([]);
});
