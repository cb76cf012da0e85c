import { TOTP } from "otpauth";
import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { SIGN_IN_STEPS } from "#domain/second-factor.ts";
import { db } from "#server/db/client.ts";
import { readSettings, saveSettings } from "#server/settings/settings.ts";
import { fromElsewhere, logged, PASSWORD, signedInNow, somebody } from "#server/testing/people.ts";
import { openText, sealText } from "./app-keys.ts";
import {
  confirmEnrolment,
  enrol,
  enrolInSession,
  makeRecoveryCodes,
  resetSecondFactor,
  secondFactorsOf,
  turnOff,
} from "./second-factor.ts";
import { sealSession, viewerOfSession } from "./sessions.ts";
import { enrolAtSignIn, signIn } from "./sign-in.ts";

/** A time long ago. Tests count forward from it, so that codes differ. */
const START = new Date("2026-11-30T10:00:00Z").getTime();
const at = (periods: number) => new Date(START + periods * 30_000);
const codeOf = (secret: string, periods: number) => new TOTP({ secret }).generate({ timestamp: at(periods).getTime() });

const codeNow = (secret: string, periods = 0) =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + periods * 30_000 });
const signInAs = ({ email }: { email: string }, code?: string) =>
  signIn({ email, password: PASSWORD, code }, fromElsewhere());

async function withApp(role: Viewer["role"] = "reviewer") {
  const person = await somebody(role);
  const { secret } = await enrol(person);
  const { codes, session } = await confirmEnrolment(person, codeOf(secret, 0), signedInNow(person), at(0));
  return { person, secret, codes, session };
}

async function setUp(person: Viewer, here: string) {
  const { secret } = await enrol(person);
  const { session } = await confirmEnrolment(person, codeNow(secret), here, new Date());
  return { secret, session };
}

/** The id of a session that began this many minutes ago. */
const sessionBegun = (minutes: number) => newId({ msecs: Date.now() - minutes * 60_000 });

test("a sealed secret is read by its owner only, and not once it was changed", () => {
  const sealed = sealText("tests", "Ada", "JBSWY3DP");
  expect(openText("tests", "Ada", sealed)).toBe("JBSWY3DP");
  expect([openText("tests", "Omar", sealed), openText("others", "Ada", sealed)]).toEqual([null, null]);
  for (const wrong of ["", "AAAA", sealed.slice(4), `${sealed.slice(0, -8)}AAAAAAAA`])
    expect(openText("tests", "Ada", wrong)).toBeNull();
});

test("the secret of an app is nowhere in the database in plain text", async () => {
  const { person, secret } = await withApp();
  const { sealedSecret } = await db.authenticator.findUniqueOrThrow({ where: { personId: person.id } });
  expect(Buffer.from(sealedSecret, "base64url").includes(secret)).toBe(false);
});

test("an app is asked for only after a code of it was entered", async () => {
  const person = await somebody("reviewer");
  const { secret, picture } = await enrol(person);
  expect(picture).toMatch(/^data:image\/svg\+xml,/);
  expect(await enrol(person)).toMatchObject({ secret });
  await signInAs(person);
  await confirmEnrolment(person, codeNow(secret), signedInNow(person), new Date());
  await expect(signInAs(person)).rejects.toThrow(SIGN_IN_STEPS.code);
});

test("a right code signs in once, and so does none of an earlier period", async () => {
  const { person, secret } = await withApp();
  const code = codeNow(secret);
  expect(await signInAs(person, code)).toMatchObject({ sub: person.id });
  await expect(signInAs(person, code)).rejects.toThrow(/code is wrong/);
  await expect(signInAs(person, codeNow(secret, -1))).rejects.toThrow(/code is wrong/);
});

test("two sign-ins at the same moment cannot share a code", async () => {
  const { person, secret } = await withApp();
  const code = codeNow(secret);
  const answers = await Promise.allSettled([1, 2, 3].map(() => signInAs(person, code)));
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("codes can be guessed five times, from all networks together", async () => {
  const { person, secret } = await withApp();
  for (let tries = 0; tries < 5; tries += 1) await expect(signInAs(person, "000000")).rejects.toThrow(/code is wrong/);
  await expect(signInAs(person, codeNow(secret))).rejects.toThrow(/Too many attempts/);
});

test("a recovery code signs in once", async () => {
  const { person, codes } = await withApp();
  expect(new Set(codes).size).toBe(10);
  const code = codes[3]?.toUpperCase().replaceAll("-", "").toLowerCase() ?? "";
  expect(await signInAs(person, code)).toMatchObject({ sub: person.id });
  await expect(signInAs(person, code)).rejects.toThrow(/code is wrong/);
  expect(await secondFactorsOf(person)).toMatchObject({ recoveryCodesLeft: 9 });
  expect(await logged(person.id)).toEqual(["person.joined", "second-factor.set-up", "recovery-code.used"]);
});

test("new recovery codes need a code and replace the old ones", async () => {
  const { person, secret, codes } = await withApp();
  await expect(makeRecoveryCodes(person, "000000", at(1))).rejects.toThrow(/code is wrong/);
  const renewed = await makeRecoveryCodes(person, codeOf(secret, 2), at(2));
  expect(renewed.codes).toHaveLength(10);
  await expect(turnOff(person, codes[0]?.replaceAll("-", "") ?? "", signedInNow(person), at(3))).rejects.toThrow(
    /code is wrong/,
  );
});

test("the app is turned off with a code, and then nothing is asked", async () => {
  const { person, secret } = await withApp();
  await turnOff(person, codeOf(secret, 2), signedInNow(person), at(2));
  expect(await signInAs(person)).toMatchObject({ sub: person.id });
});

test("an admin resets the second factor of a person, who is signed out", async () => {
  const { person, secret } = await withApp();
  const cookie = await sealSession(await signInAs(person, codeNow(secret)));
  await expect(resetSecondFactor(person, person.id, null)).rejects.toThrow(/Only admins/);
  const [admin, long] = [await somebody("admin"), sessionBegun(16)];
  await expect(resetSecondFactor(admin, person.id, long)).rejects.toThrow(/Sign out and in again/);
  await resetSecondFactor(admin, person.id, signedInNow(admin));
  expect(await viewerOfSession(cookie)).toBeNull();
  expect(await signInAs(person)).toMatchObject({ sub: person.id });
  expect((await logged(person.id)).at(-1)).toBe("second-factor.reset");
});

test.each([
  ["turned on", async (person: Viewer, here: string) => (await setUp(person, here)).session],
  [
    "turned off",
    async (person: Viewer, here: string) =>
      turnOff(person, codeNow((await setUp(person, here)).secret, 1), here, new Date()),
  ],
])("once an app is %s, all other sessions have ended, and this one goes on", async (_, change) => {
  const person = await somebody("reviewer");
  const [here, elsewhere] = [await signInAs(person), await sealSession(await signInAs(person))];
  const copy = await sealSession(here);
  const after = await change(person, here.sessionId);
  expect([await viewerOfSession(elsewhere), await viewerOfSession(copy)]).toEqual([null, null]);
  expect(await viewerOfSession(await sealSession(after))).toMatchObject({ id: person.id });
  expect(after.sessionId).toBe(here.sessionId);
});

test("an app is set up and turned off only after a recent sign-in", async () => {
  const { person, secret } = await withApp();
  const other = await somebody("reviewer");
  for (const session of [null, sessionBegun(16)]) {
    await expect(enrolInSession(other, session, new Date())).rejects.toThrow(/again to set up an authenticator app/);
    await expect(turnOff(person, codeNow(secret), session, new Date())).rejects.toThrow(/again to turn off/);
  }
  await expect(enrolInSession(other, sessionBegun(14), new Date())).resolves.toBeTruthy();
});

test("a newsroom that requires a second factor of editors asks editors, and no reviewer", async () => {
  const [{ person: admin }, editor, reviewer] = [
    await withApp("admin"),
    await somebody("editor"),
    await somebody("reviewer"),
  ];
  const cookies = [await sealSession(await signInAs(editor)), await sealSession(await signInAs(reviewer))];
  const { version } = await readSettings(admin);
  const other = await somebody("admin");
  await expect(saveSettings(other, { secondFactorFrom: "editor" }, version)).rejects.toThrow(/your own account first/);
  const { version: changed } = await saveSettings(admin, { secondFactorFrom: "editor" }, version);
  try {
    const [editorHere, reviewerHere] = await Promise.all(cookies.map((cookie) => viewerOfSession(cookie)));
    expect([editorHere, reviewerHere?.id]).toEqual([null, reviewer.id]);
    await expect(signInAs(editor)).rejects.toThrow(SIGN_IN_STEPS["set-up"]);
    await expect(enrolAtSignIn({ email: reviewer.email, password: PASSWORD }, fromElsewhere())).rejects.toThrow();
    const { secret } = await enrolAtSignIn({ email: editor.email, password: PASSWORD }, fromElsewhere());
    expect(await signInAs(editor, codeNow(secret))).toMatchObject({ sub: editor.id });
    await expect(turnOff(editor, codeNow(secret, 1), signedInNow(editor), new Date())).rejects.toThrow(
      /requires two-factor/,
    );
  } finally {
    await saveSettings(admin, { secondFactorFrom: null }, changed);
  }
});
