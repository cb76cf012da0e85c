// @ts-check
/** The parts of npm test, fastest first. */
import { generateClient } from "#scripts/setup/prisma-client.mjs";
import { UserError } from "#scripts/user-error.mjs";
import { testInBrowser } from "./in-browser.mjs";
import { runCheck, runTests } from "./reports.mjs";

/** @typedef {import("./reports.mjs").Report} Report */

/** @type {Record<string, { heading: string, check: (args: string[]) => Promise<Report> }>} */
const PARTS = {
  lint: {
    heading: "Format, lint, imports",
    check: () => runCheck("@biomejs/biome/bin/biome", ["ci", ".", ...(process.stdout.isTTY ? [] : ["--colors=off"])]),
  },
  types: { heading: "Types", check: types },
  unit: { heading: "Unit and property tests", check: (args) => vitest(["unit", "client"], args) },
  data: { heading: "Tests on a real PostgreSQL", check: (args) => vitest(["data"], args) },
  e2e: { heading: "End-to-end tests in a browser", check: testInBrowser },
};

/**
 * Run the parts whose names come first in `args`, or all; the arguments after them go to their tools. All parts run
 * even if an earlier one fails.
 * @param {string[]} args @returns {Promise<Required<Report>>}
 */
export async function runParts(args) {
  const nameCount = args.findIndex((arg) => !(arg in PARTS));
  const [names, toolArgs] = nameCount < 0 ? [args, []] : [args.slice(0, nameCount), args.slice(nameCount)];
  if (names.length === 0 && toolArgs.length > 0) {
    throw new UserError(`There is no part ${toolArgs[0]}. The parts are ${Object.keys(PARTS).join(", ")}.`);
  }
  await generateClient();
  /** @type {Required<Report>} */
  const total = { passed: 0, failures: [], flaky: [] };
  for (const [name, { heading, check }] of Object.entries(PARTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const start = Date.now();
    console.log(`\n${heading}`);
    const { passed, failures, flaky = [] } = await check(toolArgs);
    total.passed += passed;
    total.failures.push(...failures);
    total.flaky.push(...flaky);
    const seconds = Math.round((Date.now() - start) / 1000);
    console.log(`${heading}: ${passed} passed, ${failures.length} failed, ${seconds} s`);
  }
  return total;
}

async function types() {
  const generated = await runCheck("next/dist/bin/next", ["typegen"], { NEXT_TELEMETRY_DISABLED: "1" });
  return generated.failures.length > 0 ? generated : runCheck("typescript/bin/tsc", ["--noEmit"]);
}

/** @param {string[]} projects @param {string[]} args */
const vitest = (projects, args) =>
  runTests("vitest/vitest.mjs", [
    "run",
    ...projects.map((project) => `--project=${project}`),
    "--reporter=default",
    "--reporter=./scripts/testing/vitest-report.mjs",
    ...args,
  ]);
