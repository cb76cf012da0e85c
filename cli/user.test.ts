import { Readable } from "node:stream";
import { v7 as newId } from "uuid";
import { afterEach, expect, test, vi } from "vitest";
import { OPERATOR } from "#domain/person.ts";
import { enrol } from "#server/auth/second-factor.ts";
import { senderOfToken } from "#server/auth/tokens.ts";
import { db } from "#server/db/client.ts";
import { findPersonByEmail } from "#server/people/people.ts";
import { somebody } from "#server/testing/people.ts";
import { token } from "./token.ts";
import { user } from "./user.ts";

const printed = vi.spyOn(console, "log").mockImplementation(() => {});
const noted = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => vi.clearAllMocks());

const address = () => `${newId()}@newsroom.example`;
const findPerson = (email: string) => findPersonByEmail(OPERATOR, email);

test("user add prints only the link, and the person is invited", async () => {
  const email = address();
  expect(await user.run(["add", email, "--name", "Noor Haddad", "--role", "editor"])).toBe(0);
  expect(printed.mock.calls.flat()).toEqual([expect.stringMatching(/^http:\/\/localhost:\d+\/access\/[\w-]{43}$/)]);
  expect(await findPerson(email)).toMatchObject({ role: "editor", state: "invited" });
});

test("user add takes a password from standard input, and prints no link", async () => {
  const [email, input] = [address(), Readable.from(["seven quiet meadow gates\n"])];
  vi.spyOn(process, "stdin", "get").mockReturnValue(input as unknown as typeof process.stdin);
  await user.run(["add", email, "--name", "Omar Vidal", "--password-stdin"]);
  expect(await findPerson(email)).toMatchObject({ role: "reviewer", state: "active" });
  expect(printed).not.toHaveBeenCalled();
});

test("user role, disable and enable change the person", async () => {
  const email = address();
  await user.run(["add", email, "--name", "Iris Kowal"]);
  await user.run(["role", email, "admin"]);
  await user.run(["disable", email]);
  expect(await findPerson(email)).toMatchObject({ role: "admin", state: "disabled" });
  await user.run(["enable", email]);
  expect(noted).toHaveBeenLastCalledWith(`${email}: admin, invited.`);
});

test("user two-factor removes the app of somebody who lost it", async () => {
  const person = await somebody("admin");
  await enrol(person);
  await user.run(["two-factor", person.email]);
  expect(await db.authenticator.count({ where: { personId: person.id } })).toBe(0);
});

test.each([
  [["promote"], /no command “user promote”/],
  [[], /Choose add, list/],
  [["add", "nobody"], /--name/],
  [["add", "nobody", "--name", "N"], /e-mail address/],
  [["role", "nobody@newsroom.example", "king"], /ROLE must be one of/],
  [["password", "nobody@newsroom.example"], /Nobody here has the address/],
  [["disable"], /EMAIL is missing/],
])("user %j explains the error", async (args, sentence) => {
  await expect(user.run(args)).rejects.toThrow(sentence);
});

test("token create prints only the token, and it acts as its person", async () => {
  const email = address();
  await user.run(["add", email, "--name", "Uma Ferrer", "--role", "editor"]);
  printed.mockClear();
  expect(await token.run(["create", "--user", email, "--days", "30"])).toBe(0);
  const [[key]] = printed.mock.calls as [[string]];
  expect(await senderOfToken(`Bearer ${key}`)).toMatchObject({ viewer: { name: "Uma Ferrer", role: "editor" } });
});

test("token list says that a person has no token", async () => {
  const email = address();
  await user.run(["add", email, "--name", "Nadia Brandt"]);
  vi.clearAllMocks();
  expect(await token.run(["list", "--user", email])).toBe(0);
  expect([printed.mock.calls, noted.mock.calls]).toEqual([[], [["Nadia Brandt has no API tokens."]]]);
});

test("links begin with the address that people use", async () => {
  vi.stubEnv("GALLEY_URL", "https://galley.example.org");
  await user.run(["add", address(), "--name", "Lena Ortiz"]);
  vi.unstubAllEnvs();
  expect(printed.mock.calls.flat()).toEqual([expect.stringMatching(/^https:\/\/galley\.example\.org\/access\//)]);
});

test("token revoke revokes a token that token list shows", async () => {
  const email = address();
  await user.run(["add", email, "--name", "Sara Lemke"]);
  await token.run(["create", "--user", email, "--name", "Archive"]);
  const key = String(printed.mock.lastCall);
  await token.run(["list", "--user", email]);
  await token.run(["revoke", String(printed.mock.lastCall).split(" ")[0] ?? ""]);
  expect(await senderOfToken(`Bearer ${key}`)).toBeNull();
});

test.each([
  [["create"], /--user/],
  [["create", "--user", "nobody@newsroom.example"], /Nobody here has the address/],
  [["create", "--days", "0", "--user", "x"], /Nobody here|number/],
  [["revoke", "x"], /by its id/],
  [["mint"], /no command “token mint”/],
])("token %j explains the error", async (args, sentence) => {
  await expect(token.run(args)).rejects.toThrow(sentence);
});
