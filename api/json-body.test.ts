import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonOf } from "./json-body.ts";

const list = Array.from({ length: 200 }, (_, at) => ({
  at,
  words: "“quoted”",
  missing: undefined,
  when: new Date(at),
}));

test("an answer with long lists is what JSON.stringify makes of it", async () => {
  for (const value of [
    null,
    undefined,
    7,
    list,
    { list },
    { a: { b: { list, none: undefined } } },
    [undefined, ...list],
  ])
    expect(await jsonOf(value)).toBe(JSON.stringify(value) ?? "null");
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const long = { items: Array.from({ length: 60 }, () => value) };
      expect(JSON.parse(await jsonOf(long))).toEqual(JSON.parse(JSON.stringify(long)));
    }),
  );
});

test("other work has its turn while a long list is written", async () => {
  const long = Array.from({ length: 400_000 }, (_, at) => ({ at, words: "as the gauge shows" }));
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await jsonOf({ long });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
});
