import { expect, test } from "vitest";
import * as z from "zod";
import { emptyFields, filledFields, pickFields } from "./field-values.ts";

const Fields = z.strictObject({ name: z.string().nullish(), count: z.number().optional() });

test("the fields of a row are picked in the order of the schema", () => {
  const row = { count: 0, id: "1", name: null };
  expect(JSON.stringify(pickFields(Fields, row))).toBe('{"name":null,"count":0}');
});

test("a field that is not given stays out of a pick, and is null once the fields are filled", () => {
  expect(pickFields(Fields, { name: undefined, count: 0 })).toEqual({ count: 0 });
  expect(filledFields(Fields, { name: "" })).toEqual({ name: null, count: null });
  expect(filledFields(Fields, { count: 0 })).toEqual({ name: null, count: 0 });
});

test("empty fields are all null", () => expect(emptyFields(Fields)).toEqual({ name: null, count: null }));
