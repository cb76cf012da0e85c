/** The parts of npm test, in the order of what is quickest to fail. */
import { Refusal } from "#scripts/refusal.mjs";
import { atTheEnd } from "#scripts/setup/ending.mjs";
import { generateClient } from "#scripts/setup/prisma-client.mjs";
import { testInBrowser } from "./in-browser.mjs";
import { reportOf, show } from "./show.mjs";

/** Of a tool that only says yes or no. */
const YES = { passed: 1, failed: 0 };
const NO = { passed: 0, failed: 1 };

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

/** Run the parts that come first in `words`, or all; further words go to their runners. A part that fails does not keep the next from running. */
export async function runParts(words) {
  const beyond = words.findIndex((word) => !(word in PARTS));
  const [names, more] = beyond < 0 ? [words, []] : [words.slice(0, beyond), words.slice(beyond)];
  if (names.length === 0 && more.length > 0) {
    throw new Refusal(`There is no part ${more[0]}. The parts are ${Object.keys(PARTS).join(", ")}.`);
  }
  await generateClient();
  const total = { passed: 0, failed: 0 };
  for (const [name, { heading, check }] of Object.entries(PARTS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const since = Date.now();
    console.log(`\n${heading}`);
    const { passed, failed } = await check(more);
    total.passed += passed;
    total.failed += failed;
    console.log(`${heading}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - since) / 1000)} s`);
  }
  return total;
}

async function told(program, args) {
  return (await show(program, args)) === 0 ? YES : NO;
}

async function types() {
  const env = { NEXT_TELEMETRY_DISABLED: "1" };
  if ((await show("next/dist/bin/next", ["typegen"], { env })) !== 0) return NO;
  return told("typescript/bin/tsc", ["--noEmit"]);
}

/** Vitest's own counts; a run that breaks without a report is one failure. */
async function vitest(project, words) {
  const report = reportOf(`vitest-${project}`);
  const forget = atTheEnd(() => report.remove());
  const code = await show("vitest/vitest.mjs", [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report.path}`,
    ...words,
  ]);
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = report.read();
  forget();
  report.remove();
  const failed = numFailedTests || (code === 0 ? 0 : Math.max(1, numFailedTestSuites));
  return { passed: numPassedTests, failed };
}
