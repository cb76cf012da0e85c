// @ts-check
import { expect, test } from "vitest";
import { breaksOf } from "./read-schema.mjs";

const BEFORE = {
  columns: { "Claim.id": { type: "uuid", required: true }, "Claim.note": { type: "text", required: false } },
  values: ["Role.admin"],
};

test("a table, a column with a default and a value may be added", () => {
  const columns = {
    ...BEFORE.columns,
    "Claim.weight": { type: "integer", required: false },
    "Instance.id": { type: "uuid", required: true },
  };
  expect(breaksOf(BEFORE, { columns, values: ["Role.admin", "Role.guest"] })).toEqual([]);
});

test("what older code reads may not go, and it may not have to write what it does not know", () => {
  const columns = {
    "Claim.id": { type: "text", required: true },
    "Claim.note": { type: "text", required: true },
    "Claim.weight": { type: "integer", required: true },
  };
  expect(breaksOf(BEFORE, { columns, values: [] })).toEqual([
    "Claim.id was uuid and is text.",
    "Claim.note needs a value that older code does not give.",
    "Claim.weight needs a value that older code does not give.",
    "Role.admin is gone.",
  ]);
  expect(breaksOf(BEFORE, { columns: {}, values: ["Role.admin"] })).toEqual([
    "Claim.id is gone.",
    "Claim.note is gone.",
  ]);
});
