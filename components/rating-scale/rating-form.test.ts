import { expect, test } from "vitest";
import { RatingInput } from "#domain/rating/input.ts";
import { rating } from "#domain/testing/ratings.ts";
import { formOf, inputOf, isChanged, isValue, mergeTheirs, newForm, previewOf, withField } from "./rating-form.ts";

const MIXED = rating("mixed", 3, { label: "Mixed", labels: { de: "Gemischt" } });
const BEFORE = formOf(MIXED);

test("a form holds the stored values of a rating", () => {
  const { key: _, position: __, retired, ...stored } = MIXED;
  expect(inputOf(BEFORE, retired)).toEqual({ ...stored, retired });
});

test("a new rating starts with readable colours", () => {
  expect(RatingInput.safeParse(inputOf({ ...newForm([]), label: "Satire" }, false)).success).toBe(true);
});

test("an empty value is null, and a language without a label is left out", () => {
  const form = { ...BEFORE, value: " ", labels: { de: " ", fr: "Mitigé" } };
  expect(inputOf(form, false)).toMatchObject({ value: null, labels: { fr: "Mitigé" } });
  expect(["", " ", "4", "-2"].every(isValue)).toBe(true);
  expect(["x", "1.5", "1e3", "--1", "4 5"].some(isValue)).toBe(false);
});

test("adding a language without a label is no change", () => {
  expect(isChanged({ ...BEFORE, labels: { ...BEFORE.labels, fr: "" } }, BEFORE)).toBe(false);
  expect(isChanged({ ...BEFORE, labels: {} }, BEFORE)).toBe(true);
});

test("the preview keeps the last valid colour while a new one is typed", () => {
  const preview = previewOf({ ...BEFORE, color: "#12", value: "x", label: " " }, MIXED);
  expect(preview).toEqual(MIXED);
  expect(previewOf({ ...BEFORE, color: "#123456", value: "" }, MIXED)).toMatchObject({ color: "#123456", value: null });
});

test("another person's changes are merged, and a field that both changed keeps my value and shows theirs", () => {
  const mine = { ...BEFORE, label: "Half true", labels: { de: "Halb wahr", fr: "Mitigé" } };
  const theirs = { ...BEFORE, label: "Partly true", color: "#123456", labels: { de: "Teils", pl: "Mieszane" } };
  const { form, conflicts } = mergeTheirs(mine, BEFORE, theirs);
  expect(form).toEqual({
    ...{ ...BEFORE, label: "Half true", color: "#123456" },
    labels: { de: "Halb wahr", fr: "Mitigé", pl: "Mieszane" },
  });
  expect(conflicts).toEqual({ label: "Partly true", "labels.de": "Teils" });
  expect(withField(form, "labels.de", "Teils").labels.de).toBe("Teils");
});

test("a change of the order alone is no conflict", () => {
  const { form, conflicts } = mergeTheirs({ ...BEFORE, label: "Half true" }, BEFORE, BEFORE);
  expect([form.label, conflicts]).toEqual(["Half true", {}]);
});
