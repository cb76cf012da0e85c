import { afterEach, expect, test, vi } from "vitest";
import { OPERATOR } from "#domain/person.ts";
import { db } from "#server/db/client.ts";
import { savePerson } from "#server/people/people.ts";
import { fromElsewhere, PASSWORD, reread, somebody } from "#server/testing/people.ts";
import { sealSession, viewerOfSession } from "./sessions.ts";
import { signIn } from "./sign-in.ts";

const wrong = (email: string, headers: Headers) => signIn({ email, password: "not the password" }, headers);
afterEach(() => void vi.useRealTimers());

test("a person signs in with address and password, however the address is written", async () => {
  const person = await somebody("reviewer");
  const session = await signIn({ email: ` ${person.email.toUpperCase()} `, password: PASSWORD }, fromElsewhere());
  expect(await viewerOfSession(await sealSession(session))).toEqual({
    id: person.id,
    name: person.name,
    role: "reviewer",
    hideNames: false,
  });
});

test("a password is kept as argon2id with 19 MiB and two passes", async () => {
  const { id } = await somebody("reader");
  const { passwordHash } = await db.person.findUniqueOrThrow({ where: { id } });
  expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test("a wrong password and an unknown address get the same answer", async () => {
  const { email } = await somebody("reader");
  const sentence = "The e-mail address or the password is wrong.";
  await expect(wrong(email, fromElsewhere())).rejects.toThrow(sentence);
  await expect(wrong("nobody@newsroom.example", fromElsewhere())).rejects.toThrow(sentence);
});

test.each(["", "\0", "\ud800@newsroom.example", "a".repeat(100_000), '\'; DROP TABLE "Person"; --'])(
  "an invalid address (%j) gets the answer for a wrong one",
  async (email) => {
    await expect(wrong(email, fromElsewhere())).rejects.toThrow(/wrong/);
  },
);

test("five wrong passwords close the account to that network, even for the right password, until the window is over", async () => {
  const [{ email }, here] = [await somebody("reader"), fromElsewhere()];
  const now = Date.now();
  vi.useFakeTimers({ toFake: ["Date"], now });
  for (let tries = 0; tries < 5; tries += 1) await expect(wrong(email, here)).rejects.toThrow(/wrong/);
  vi.setSystemTime(now + 3 * 60_000);
  await expect(signIn({ email, password: PASSWORD }, here)).rejects.toThrow(
    "Too many attempts. Try again in 12 minutes.",
  );
  await expect(signIn({ email, password: PASSWORD }, fromElsewhere())).resolves.toBeTruthy();
  vi.setSystemTime(now + 16 * 60_000);
  await expect(signIn({ email, password: PASSWORD }, here)).resolves.toBeTruthy();
});

test("a success forgets the earlier attempts", async () => {
  const [{ email }, here] = [await somebody("reader"), fromElsewhere()];
  for (let round = 0; round < 3; round += 1) {
    for (let tries = 0; tries < 4; tries += 1) await expect(wrong(email, here)).rejects.toThrow(/wrong/);
    await expect(signIn({ email, password: PASSWORD }, here)).resolves.toBeTruthy();
  }
});

test("twenty attempts at once are all counted", async () => {
  const [{ email }, here] = [await somebody("reader"), fromElsewhere()];
  const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => wrong(email, here)));
  const reasons = attempts.map((attempt) => (attempt.status === "rejected" ? String(attempt.reason) : ""));
  expect(reasons.filter((reason) => /wrong/.test(reason))).toHaveLength(5);
  expect(reasons.filter((reason) => /Too many attempts/.test(reason))).toHaveLength(15);
});

test("guessing at many accounts from one network is limited too", async () => {
  const here = fromElsewhere();
  for (let tries = 0; tries < 50; tries += 1)
    await expect(wrong(`x${tries}@newsroom.example`, here)).rejects.toThrow(/wrong/);
  await expect(wrong("y@newsroom.example", here)).rejects.toThrow(/Too many attempts/);
});

test("guessing at one account from many networks is limited too, and the owner can sign in from a known network", async () => {
  const [{ email }, home] = [await somebody("reader"), fromElsewhere()];
  await signIn({ email, password: PASSWORD }, home);
  const now = Date.now();
  vi.useFakeTimers({ toFake: ["Date"], now });
  const outcomes: string[] = [];
  for (let tries = 0; tries < 30; tries += 1)
    outcomes.push(String(await wrong(email, fromElsewhere()).catch(({ message }: Error) => message)));
  expect(outcomes.filter((message) => /wrong/.test(message))).toHaveLength(20);
  expect(outcomes.at(-1)).toBe("Too many attempts. Try again in 60 minutes.");
  await expect(signIn({ email, password: PASSWORD }, fromElsewhere())).rejects.toThrow(/Too many attempts/);
  await expect(signIn({ email, password: PASSWORD }, home)).resolves.toBeTruthy();
  vi.setSystemTime(now + 61 * 60_000);
  await expect(signIn({ email, password: PASSWORD }, fromElsewhere())).resolves.toBeTruthy();
});

test.each([{ change: { disabled: true } }, { change: { role: "reviewer" as const } }])(
  "a session ends with the next request after its person was changed: %j",
  async ({ change }) => {
    const person = await somebody("editor");
    const cookie = await sealSession(await signIn({ email: person.email, password: PASSWORD }, fromElsewhere()));
    const { name, email, role, version } = await reread(person.id);
    await savePerson(OPERATOR, person.id, { name, email, role, disabled: false, ...change }, version, null);
    expect(await viewerOfSession(cookie)).toBeNull();
  },
);

test("only with the right password a disabled person learns that they are disabled", async () => {
  const person = await somebody("reader");
  await savePerson(
    OPERATOR,
    person.id,
    { name: person.name, email: person.email, role: "reader", disabled: true },
    1,
    null,
  );
  await expect(signIn({ email: person.email, password: PASSWORD }, fromElsewhere())).rejects.toThrow(/disabled/);
  await expect(wrong(person.email, fromElsewhere())).rejects.toThrow(/wrong/);
});

test("an invented cookie belongs to nobody", async () => {
  expect(await viewerOfSession("eyJhbGciOiJub25lIn0.e30.")).toBeNull();
  expect(await viewerOfSession("")).toBeNull();
});
