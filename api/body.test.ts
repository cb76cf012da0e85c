import { expect, test } from "vitest";
import { readJson } from "./body.ts";

const read = (body: string) =>
  readJson(
    new Request("http://galley.example", { method: "POST", body, headers: { "content-type": "application/json" } }),
    28_000_000,
  );

test("JSON of too many values or too many levels is refused before it is parsed", async () => {
  for (const many of [
    `[${"0,".repeat(250_000)}0]`,
    `[${"{},".repeat(100_000)}0]`,
    `{${'"a":0,'.repeat(250_000)}"b":0}`,
  ])
    await expect(read(many)).rejects.toMatchObject({ status: 400, message: "This JSON has too many values." });
  await expect(read(`${"[".repeat(101)}${"]".repeat(101)}`)).rejects.toMatchObject({ status: 400 });
});

test("what looks like values within a text is not counted", async () => {
  for (const text of [`[${"{,".repeat(300_000)}`, `${'\\"['.repeat(300_000)}`, "\\".repeat(300_000), '\\\\"'])
    expect(await read(JSON.stringify({ text }))).toEqual({ text });
});

test("other work has its turn while a large body is read", async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await read(JSON.stringify({ text: '"'.repeat(3_000_000) }));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(5);
});
