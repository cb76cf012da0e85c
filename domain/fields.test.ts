import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type * as z from "zod";
import { Day, Id, LanguageTag, Moment, optionalLine, PartialDate, requiredLine, Tags, text } from "./fields.ts";

const takes = (field: z.ZodType, value: unknown) => field.safeParse(value).success;
const sentenceOf = (field: z.ZodType, value: unknown) => field.safeParse(value).error?.issues[0]?.message;

describe("text from a person", () => {
  test("is stored in NFC, and taken again unchanged", () => {
    expect(text(10).parse("cafe\u0301")).toBe("café");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (value) => {
        const parsed = text(1000).safeParse(value);
        if (parsed.success) expect(text(1000).parse(parsed.data)).toBe(parsed.data);
      }),
    );
  });

  test.each(["a\0b", "\ud800", "\udc00", "a\ud83d", "\udc68\ud83d"])(
    "is refused with characters that are not text: %j",
    (value) => {
      expect(sentenceOf(text(10), value)).toBe("This text contains invalid characters.");
    },
  );

  test("may be as long as its field, and no longer", () => {
    expect([takes(text(5), "x".repeat(5)), takes(text(5), "x".repeat(6))]).toEqual([true, false]);
    expect(sentenceOf(text(2000), "x".repeat(2001))).toBe("Keep this under 2,000 characters.");
  });

  test("on one line has no white space at its ends and single spaces inside", () => {
    expect(optionalLine(50).parse(" two\t\n words\u00a0 ")).toBe("two words");
    expect([optionalLine(50).parse("  "), optionalLine(50).parse(null)]).toEqual([null, null]);
    expect(sentenceOf(requiredLine(50, "Say it."), " \n ")).toBe("Say it.");
  });
});

test.each([
  ["01a2007d-2faa-7290-9ea6-b8e0e4235b84", true],
  ["01A2007D-2FAA-7290-9EA6-B8E0E4235B84", true],
  ["00000000-0000-0000-0000-000000000000", true],
  ["01a2007d2faa72909ea6b8e0e4235b84", false],
  ["{01a2007d-2faa-7290-9ea6-b8e0e4235b84}", false],
  ["01a2007d-2faa-7290-9ea6-b8e0e4235b84 ", false],
  ["01a2007d-2faa-7290-9ea6-b8e0e4235b8g", false],
])("the id %s is taken: %s", (value, isTaken) => {
  expect(Id.safeParse(value)).toMatchObject(
    isTaken ? { success: true, data: value.toLowerCase() } : { success: false },
  );
});

describe("dates", () => {
  test.each(["0001", "1932", "1932-03", "1932-03-19", "2024-02-29", "9999-12-31"])("%s is a date", (value) => {
    expect(PartialDate.parse(value)).toBe(value);
  });

  test.each([
    "0000",
    "193",
    "19320",
    "1932-3",
    "1932-13",
    "1932-00",
    "1932-02-30",
    "2023-02-29",
    "1932-03-19T00:00",
    " 1932",
  ])("%s is none", (value) => expect(sentenceOf(PartialDate, value)).toMatch(/date/));

  test("of days and moments are those every program can write: years 1 to 9999", () => {
    for (const value of ["0001-01-01", "2026-03-12", "9999-12-31"]) expect(takes(Day, value)).toBe(true);
    for (const value of ["0000-12-31", "2026-02-29", "+10000-01-01", "2026-3-1"]) expect(takes(Day, value)).toBe(false);
    for (const value of ["2026-03-12T09:30:00Z", "2026-03-12T09:30:00.123+05:30"])
      expect(takes(Moment, value)).toBe(true);
    for (const value of ["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+01:00", "2026-03-12T09:30:00", "2026-03-12"])
      expect(takes(Moment, value)).toBe(false);
  });
});

describe("tags", () => {
  test("are lower case, trimmed, and each there once", () => {
    expect(Tags.parse([" Tides", "tides ", "Harbour  works"])).toEqual(["tides", "harbour works"]);
  });

  test("have the small letters of Turkish in Turkish words", () => {
    expect(Tags.parse(["İSTANBUL", "DİYARBAKIR", "Iraq"])).toEqual(["istanbul", "diyarbakır", "iraq"]);
  });

  test("are not empty, and at most thirty", () => {
    expect(sentenceOf(Tags, ["tides", " "])).toBe("A tag cannot be empty.");
    expect(
      sentenceOf(
        Tags,
        Array.from({ length: 31 }, (_, nth) => `tag ${nth}`),
      ),
    ).toBe("Use at most 30 tags.");
  });
});

test.each([
  ["en", true],
  ["pt-BR", true],
  ["zh-Hant-TW", true],
  ["", false],
  ["english language", false],
  ["e", false],
  ["en_GB", false],
])("the language %j is one: %s", (value, isOne) => {
  expect(takes(LanguageTag, value)).toBe(isOne);
});
