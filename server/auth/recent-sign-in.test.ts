import { expect, test } from "vitest";
import { expectRecentSignIn } from "./recent-sign-in.ts";
import { newSession, signedInAt } from "./sessions.ts";

const { sessionId } = newSession({ id: "01a22d02-01b3-779a-93bc-407708bfe300", tokenVersion: 1 });
const minutesLater = (minutes: number) => new Date(signedInAt(sessionId).getTime() + minutes * 60_000);

test("a sign-in is recent for a quarter of an hour", () => {
  expect(() => expectRecentSignIn(sessionId, "add a passkey", minutesLater(15))).not.toThrow();
  expect(() => expectRecentSignIn(sessionId, "add a passkey", minutesLater(16))).toThrow(
    "Sign out and in again to add a passkey.",
  );
});

test("a token is not a sign-in", () => {
  expect(() => expectRecentSignIn(null, "add a passkey", new Date())).toThrow(/Sign out and in again/);
});
