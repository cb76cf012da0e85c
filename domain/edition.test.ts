import fc from "fast-check";
import { expect, test } from "vitest";
import { chosenOptions, defaultOptions, EditionInput, Slug, slugFrom } from "./edition.ts";

test.each([
  ["What the tide tables leave out", "what-the-tide-tables-leave-out"],
  ["The Moon’s “time”: 12 h 25 min", "the-moons-time-12-h-25-min"],
  ["Straße nach Łódź", "strasse-nach-lodz"],
  ["ما الذي تغفله جداول المد", null],
  ["Assets", null],
])("the slug of %s is %s", (title, slug) => expect(slugFrom(title)).toBe(slug));

test("every title has a valid slug or none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
      const slug = slugFrom(title);
      expect(slug === null || Slug.safeParse(`${slug}-99999`).success).toBe(true);
    }),
  );
});

test.each(["", "-", "a--b", "A", "../x", "a/b", "feed", "x".repeat(81)])("%s is no slug", (slug) =>
  expect(Slug.safeParse(slug).success).toBe(false),
);

test("only passages of a text of another outlet are published by default", () => {
  const scope = (url: string | null, outlet: string | null, newsroom = "The Desk") =>
    defaultOptions({ url, outlet }, newsroom).scope;
  expect(scope("https://outlet.example/", "Outlet")).toBe("passages");
  expect(scope(null, "Outlet")).toBe("passages");
  expect(scope("https://outlet.example/", null)).toBe("passages");
  expect(scope("https://desk.example/", "the desk")).toBe("article");
  expect(scope(null, null)).toBe("article");
  expect(scope(null, "Outlet", "")).toBe("passages");
});

test("options that are not chosen are as before", () => {
  const before = { scope: "article", rationales: false, verdicts: true, names: true, labels: "de" } as const;
  expect(chosenOptions(before)).toEqual(before);
  expect(chosenOptions(before, { scope: "passages", names: false })).toEqual({
    ...before,
    scope: "passages",
    names: false,
  });
});

test("an empty reason is none, and an unknown item is refused", () => {
  expect(EditionInput.parse({ reasons: { ruled: "  " } }).reasons).toEqual({ ruled: null });
  expect(EditionInput.safeParse({ reasons: { other: "Why?" } }).success).toBe(false);
});
