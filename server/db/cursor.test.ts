import { expect, test } from "vitest";
import * as z from "zod";
import { Id, Moment } from "#domain/fields.ts";
import { cursorFormat, pageOf } from "./cursor.ts";

const FORMAT = cursorFormat(z.tuple([Moment.nullable(), Id]));
const ID = "0196a0f8-5d40-7000-8000-000000000001";

test("a cursor is read as it was written", () => {
  for (const at of ["2026-03-01T12:00:00.123Z", null]) expect(FORMAT.decode(FORMAT.encode([at, ID]))).toEqual([at, ID]);
});

test.each([
  ["no cursor", undefined],
  ["an empty one", ""],
  ["words", "no cursor"],
  ["another list's parts", cursorFormat(z.tuple([z.string(), z.string(), Id])).encode(["title", "x", ID])],
  ["a day that does not exist", FORMAT.encode(["2026-02-30T12:00:00.000Z", ID])],
  ["an id with more behind it", FORMAT.encode([null, `${ID}' OR 1`])],
])("%s leads to the first page", (_, cursor) => expect(FORMAT.decode(cursor)).toBeNull());

test("only a page with more rows behind it has a next cursor", () => {
  expect(pageOf(["a", "b", "c"], 2, (last) => `after ${last}`)).toEqual({
    page: ["a", "b"],
    next: { nextCursor: "after b" },
  });
  expect(pageOf(["a", "b"], 2, (last) => last)).toEqual({ page: ["a", "b"], next: {} });
  expect(pageOf([], 2, () => "never")).toEqual({ page: [], next: {} });
});
