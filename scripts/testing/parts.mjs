/** The parts of npm test, in the order of what is quickest to fail. */

import { generateClient } from "#scripts/setup/prisma-client.mjs";
import { Refusal } from "#scripts/user-error.mjs";
import { testInBrowser } from "./in-browser.mjs";
import { endedWith, show, showTests } from "./show.mjs";

const PARTS = {
  lint: {
    heading: "Format, lint, boundaries",
    check: () => told("@biomejs/biome/bin/biome", ["ci", ".", ...(process.stdout.isTTY ? [] : ["--colors=off"])]),
  },
  types: { heading: "Types", check: types },
  unit: { heading: "Unit and property tests", check: (words) => vitest("unit", words) },
  data: { heading: "Tests on a real PostgreSQL", check: (words) => vitest("data", words) },
  e2e: { heading: "Stories in a browser", check: testInBrowser },
};

/**
 * Run the parts that come first in `words`, or all; further words go to their runners. A part that fails does not keep the next from
 * running. What came of all: `{ passed, failures, flaky }`, as show.mjs says.
 */
export async function runParts(words) {
  const beyond = words.findIndex((word) => !(word in PARTS));
  const [names, more] = beyond < 0 ? [words, []] : [words.slice(0, beyond), words.slice(beyond)];
  if (names.length === 0 && more.length > 0) {
    throw new Refusal(`There is no part ${more[0]}. The parts are ${Object.keys(PARTS).join(", ")}.`);
  }
  await generateClient();
  const total = { passed: 0, failures: [], flaky: [] };
  for (const [name, { heading, check }] of Object.entries(PARTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const since = Date.now();
    console.log(`\n${heading}`);
    const { passed, failures, flaky = [] } = await check(more);
    total.passed += passed;
    total.failures.push(...failures);
    total.flaky.push(...flaky);
    const seconds = Math.round((Date.now() - since) / 1000);
    console.log(`${heading}: ${passed} passed, ${failures.length} failed, ${seconds} s`);
  }
  return total;
}

/** Of a tool that only says yes or no. */
async function told(program, args, options) {
  const code = await show(program, args, options);
  return code === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [endedWith(program, code)] };
}

async function types() {
  const generated = await told("next/dist/bin/next", ["typegen"], { env: { NEXT_TELEMETRY_DISABLED: "1" } });
  return generated.failures.length > 0 ? generated : told("typescript/bin/tsc", ["--noEmit"]);
}

const vitest = (project, words) =>
  showTests("vitest/vitest.mjs", [
    "run",
    `--project=${project}`,
    "--reporter=default",
    "--reporter=./scripts/testing/vitest-report.mjs",
    ...words,
  ]);
