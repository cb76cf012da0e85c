import { describe, expect, test } from "vitest";
import { refusalSentence } from "./identity.ts";
import { Email, NewPassword, nameFault, PersonInput } from "./person.ts";

test("an e-mail address is stored in one form", () => {
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
])("%j is not an e-mail address", (input) => {
  expect(Email.safeParse(input).success).toBe(false);
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
])("a password has 8 to 200 characters of text: %j", (input, isValid) => {
  expect(NewPassword.safeParse(input).success).toBe(isValid);
});

test("a person has one of the four roles, and no unknown fields are accepted", () => {
  const person = { name: "Ada", email: "ada@newsroom.example", role: "editor" };
  expect(PersonInput.parse(person)).toEqual({ ...person, disabled: false });
  expect(PersonInput.safeParse({ ...person, role: "owner" }).success).toBe(false);
  expect(PersonInput.safeParse({ ...person, passwordHash: "x" }).success).toBe(false);
});

test("a failure of the outside service is described in our own words", () => {
  expect(refusalSentence("taken")).toMatch(/another person/);
  expect(refusalSentence("<b>toString</b>")).toMatch(/Sign-in failed/);
  expect([refusalSentence(undefined), refusalSentence(["a"])]).toEqual([null, null]);
});

describe("a name", () => {
  const invisible = [
    "\u202e",
    "\u2066",
    "\u200b",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "\u061c",
    "\u3164",
    "\ufe0f",
  ];
  test.each(invisible)("cannot contain the invisible character %j", (character) => {
    expect(nameFault(`Noor${character} Haddad`, [])).toMatch(/invisible/);
  });

  test.each(["Noor Haddad", "noor haddad", "NOOR  HADDAD", "Ｎｏｏｒ\u00a0Haddad", "Noor Haddad "])(
    "cannot be that of another person, written %j",
    (name) => {
      expect(nameFault(name, ["Ada Okafor", "Noor Haddad"])).toMatch(/already has this name/);
    },
  );

  test.each(["Noor Haddad", "Zoë O’Brien-Sørensen", "نور حداد", "李明", "José Straße", "Noor K. Haddad"])(
    "can be %j",
    (name) => {
      expect(nameFault(name, ["Ada Okafor"])).toBeNull();
    },
  );
});
