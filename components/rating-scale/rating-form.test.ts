import { expect, test } from "vitest";
import { RatingInput } from "#domain/rating/input.ts";
import { rating } from "#domain/testing/ratings.ts";
import { drawnOf, formOf, inputOf, isChanged, isValue, metTheirs, NEW_FORM, withField } from "./rating-form.ts";

const MIXED = rating("mixed", 3, { label: "Mixed", labels: { de: "Gemischt" } });
const BEFORE = formOf(MIXED);

test("a form says of a rating what is stored of it", () => {
  const { key: _, position: __, retired, ...stored } = MIXED;
  expect(inputOf(BEFORE, retired)).toEqual({ ...stored, retired });
});

test("a new rating begins with colours that can be read", () => {
  expect(RatingInput.safeParse(inputOf({ ...NEW_FORM, label: "Satire" }, false)).success).toBe(true);
});

test("an empty value is none, and a language without a label is left out", () => {
  const form = { ...BEFORE, value: " ", labels: { de: " ", fr: "Mitigé" } };
  expect(inputOf(form, false)).toMatchObject({ value: null, labels: { fr: "Mitigé" } });
  expect(["", " ", "4", "-2"].every(isValue)).toBe(true);
  expect(["x", "1.5", "1e3", "--1", "4 5"].some(isValue)).toBe(false);
});

test("a language that was added and left empty is no change", () => {
  expect(isChanged({ ...BEFORE, labels: { ...BEFORE.labels, fr: "" } }, BEFORE)).toBe(false);
  expect(isChanged({ ...BEFORE, labels: {} }, BEFORE)).toBe(true);
});

test("what cannot be drawn while it is typed stays as it was", () => {
  const drawn = drawnOf({ ...BEFORE, color: "#12", value: "x", label: " " }, MIXED);
  expect(drawn).toEqual(MIXED);
  expect(drawnOf({ ...BEFORE, color: "#123456", value: "" }, MIXED)).toMatchObject({ color: "#123456", value: null });
});

test("their changes come into the form, and where both changed a field mine stays with theirs beside it", () => {
  const mine = { ...BEFORE, label: "Half true", labels: { de: "Halb wahr", fr: "Mitigé" } };
  const theirs = { ...BEFORE, label: "Partly true", color: "#123456", labels: { de: "Teils", pl: "Mieszane" } };
  const { form, clashes } = metTheirs(mine, BEFORE, theirs);
  expect(form).toEqual({
    ...{ ...BEFORE, label: "Half true", color: "#123456" },
    labels: { de: "Halb wahr", fr: "Mitigé", pl: "Mieszane" },
  });
  expect(clashes).toEqual({ label: "Partly true", "labels.de": "Teils" });
  expect(withField(form, "labels.de", "Teils").labels.de).toBe("Teils");
});

test("a change of the order alone clashes with nothing", () => {
  const { form, clashes } = metTheirs({ ...BEFORE, label: "Half true" }, BEFORE, BEFORE);
  expect([form.label, clashes]).toEqual(["Half true", {}]);
});
