import { expect, test } from "vitest";
import { itemNumbers } from "./list-numbers.ts";

const labels = (attrs: Record<string, string | number>, values: (number | null)[]) =>
  itemNumbers({ attrs, content: values.map((value) => ({ attrs: value === null ? {} : { value } })) }).map(
    ({ label }) => label,
  );

test.each([
  [{}, [null, null], ["1", "2"]],
  [{ start: 4 }, [null, null], ["4", "5"]],
  [{ start: 3 }, [null, 2, 1], ["3", "2", "1"]],
  [{}, [null, 7, null], ["1", "7", "8"]],
  [{ type: "a", start: 26 }, [null, null], ["z", "aa"]],
  [{ type: "A" }, [null, 28], ["A", "AB"]],
  [{ type: "i", start: 4 }, [null, 1994], ["iv", "mcmxciv"]],
  [{ type: "I" }, [null, 5], ["I", "V"]],
  [{ type: "i", start: -1 }, [null, null, null], ["-1", "0", "i"]],
])("a list with %j and %j has the numbers %j", (attrs, values, expected) => {
  expect(labels(attrs as Record<string, number>, values)).toEqual(expected);
});

test("a number that does not follow the last one is known", () => {
  const list = { content: [{}, { attrs: { value: 2 } }, { attrs: { value: 7 } }] };
  expect(itemNumbers(list).map(({ follows }) => follows)).toEqual([true, true, false]);
});
