// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./paths.mjs";

const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(ROOT, name), "utf8"));

test("every package has an exact version and a hash", () => {
  const { dependencies, devDependencies, optionalDependencies } = read("package.json");
  for (const version of Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/);
  const { "": _, ...packages } = read("package-lock.json").packages;
  const without = Object.entries(packages).filter(
    ([, { integrity, inBundle }]) => !inBundle && !/^sha512-/.test(integrity),
  );
  expect(without.map(([path]) => path)).toEqual([]);
});
