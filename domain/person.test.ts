import { expect, test } from "vitest";
import { refusalSentence } from "./identity.ts";
import { Email, NewPassword, PersonInput } from "./person.ts";

test("an address is kept in one spelling", () => {
  expect(Email.parse("  Ada.Okafor@Newsroom.EXAMPLE ")).toBe("ada.okafor@newsroom.example");
});

test.each([
  "",
  "ada",
  "ada@",
  "@newsroom.example",
  "a b@newsroom.example",
  `${"a".repeat(250)}@x.example`,
  "ada\0@newsroom.example",
])("%j is no address", (given) => {
  expect(Email.safeParse(given).success).toBe(false);
});

test.each([
  ["seven77", false],
  ["eight888", true],
  ["😀😀😀😀😀😀😀", false],
  ["😀😀😀😀😀😀😀😀", true],
  ["x".repeat(200), true],
  ["x".repeat(201), false],
  ["nul\0nulnul", false],
  ["half\ud800half", false],
])("a password has 8 to 200 characters of text: %j", (given, isTaken) => {
  expect(NewPassword.safeParse(given).success).toBe(isTaken);
});

test("a person has one of the four roles and nothing that was not asked for", () => {
  const person = { name: "Ada", email: "ada@newsroom.example", role: "editor" };
  expect(PersonInput.parse(person)).toEqual({ ...person, disabled: false });
  expect(PersonInput.safeParse({ ...person, role: "owner" }).success).toBe(false);
  expect(PersonInput.safeParse({ ...person, passwordHash: "x" }).success).toBe(false);
});

test("what went wrong at the outside service is said in our own words", () => {
  expect(refusalSentence("taken")).toMatch(/another person/);
  expect(refusalSentence("<b>toString</b>")).toMatch(/did not work/);
  expect([refusalSentence(undefined), refusalSentence(["a"])]).toEqual([null, null]);
});
