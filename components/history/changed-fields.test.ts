import { expect, test } from "vitest";
import type { GalleyEvent } from "#domain/event.ts";
import { changesOf } from "./changed-fields.ts";

const fieldsOf = (before: unknown, after: unknown) =>
  changesOf({ object: { type: "request" }, before, after, long: [] } as unknown as GalleyEvent).map(
    ({ field }) => field,
  );

test("a new request shows what was entered, and no box that was not ticked", () => {
  expect(fieldsOf(null, { request: "Say 212 metres.", answer: null, refused: false })).toEqual(["request"]);
});

test("a box that is ticked, or no longer ticked, is a change", () => {
  expect(fieldsOf({ refused: false }, { refused: true })).toEqual(["refused"]);
  expect(fieldsOf({ refused: true }, { refused: false })).toEqual(["refused"]);
});
