import fc from "fast-check";
import { expect, test } from "vitest";
import { rating } from "#domain/testing/ratings.ts";
import { labelFor, liveRatings } from "./rating.ts";

test.each([
  ["de", "Falsch"],
  ["de-AT", "Falsch"],
  ["DE-ch-1996", "Falsch"],
  ["pt-BR", "Falso"],
  ["pt", "False"],
  ["zh-Hant-TW", "不實"],
  ["zh-Hant-x-desk", "不實"],
  ["zh", "False"],
  ["fr", "False"],
  ["", "False"],
])("an article in “%s” reads “%s”", (language, label) => {
  const labels = { de: "Falsch", "pt-BR": "Falso", "zh-Hant": "不實" };
  expect(labelFor({ label: "False", labels }, language)).toBe(label);
});

test("every language gets a label", () => {
  const labels = { de: "Falsch", en: "Untrue" };
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "-", "de--", "x-de")), (language) => {
      expect(["False", "Falsch", "Untrue"]).toContain(labelFor({ label: "False", labels }, language));
    }),
  );
});

test("live ratings are in the order of the scale, without retired ones", () => {
  const scale = [rating("c", 3), rating("a", 1), rating("b", 2, { retired: true })];
  expect(liveRatings(scale).map(({ key }) => key)).toEqual(["a", "c"]);
});
