import fc from "fast-check";
import { expect, test } from "vitest";
import { filterIn, isFiltered } from "./address-fields.ts";
import { ArticleFilter, articlesAddress } from "./article-filter.ts";

const fieldsIn = (address: string) => Object.fromEntries(new URL(address, "http://galley.example").searchParams);

test("an address of the list gives back the filter it was made from", () => {
  const word = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 20 })
    .map((value) => value.normalize("NFC").trim());
  const day = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
  const filters = fc.record(
    {
      q: word.filter((value) => value !== ""),
      status: fc.constantFrom("unmarked" as const, "in-work" as const, "ruled" as const),
      from: day.map((date) => date.toISOString().slice(0, 10)),
      sort: fc.constantFrom("newest" as const, "title" as const),
    },
    { requiredKeys: ["sort"] },
  );
  fc.assert(
    fc.property(filters, (filter) => {
      expect(filterIn(ArticleFilter, fieldsIn(articlesAddress(filter)))).toEqual(filter);
    }),
  );
});

test("empty fields of a form, and what cannot be meant, are left out", () => {
  const asked = { q: " ", status: "lost", outlet: "", reviewer: "me", from: "2026-02-30", sort: "size", page: "3" };
  expect(filterIn(ArticleFilter, asked)).toEqual({ sort: "newest" });
  expect(filterIn(ArticleFilter, { ...asked, tag: ["sea", "land"] })).toEqual({ sort: "newest", tag: "sea" });
});

test("order and page leave no article out", () => {
  expect(isFiltered(ArticleFilter.parse({ sort: "title", after: "x" }))).toBe(false);
  expect(isFiltered(ArticleFilter.parse({ tag: "sea" }))).toBe(true);
});

test("the usual order does not stand in the address", () => {
  expect(articlesAddress({ sort: "newest" })).toBe("/articles");
  expect(articlesAddress({ sort: "title", tag: "a & b" })).toBe("/articles?sort=title&tag=a+%26+b");
});
