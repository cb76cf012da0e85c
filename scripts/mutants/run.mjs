// @ts-check
/** Runs the changes of permissions, and prints those that no test notices. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { readIfExists } from "#scripts/setup/files.mjs";
import { generateClient } from "#scripts/setup/prisma-client.mjs";
import { run } from "#scripts/setup/run.mjs";
import { UserError } from "#scripts/user-error.mjs";

/** The share of the changes that tests must notice. */
const BAR = 0.95;

/** @typedef {{ total: number, survivors: string[], cells: number, unreadCells: string[] }} Found */

/** @param {string} route a text that the routes contain; empty for all */
export async function runMutants(route) {
  await generateClient();
  const { total, survivors, cells, unreadCells } = await sendTable(route);
  console.log(`The table noticed ${total - survivors.length} of ${total} changed places.`);
  const unnoticed = [];
  for (const survivor of survivors) {
    const isNoticed = await failsNearby(survivor);
    console.log(`  ${survivor}: ${isNoticed ? "noticed by the tests of its folder" : "not noticed"}`);
    if (!isNoticed) unnoticed.push(survivor);
  }
  console.log(`The table noticed ${cells - unreadCells.length} of ${cells} changed cells by the answers of routes.`);
  for (const cell of unreadCells) console.log(`  ${cell}: no route reads it so`);
  const rate = total === 0 ? 1 : 1 - unnoticed.length / total;
  console.log(`${(rate * 100).toFixed(1)}% of the changed places are noticed, bar ${BAR * 100}%`);
  if (rate < BAR) process.exitCode = 1;
}

/** @param {string} route @returns {Promise<Found>} */
async function sendTable(route) {
  const folder = mkdtempSync(join(tmpdir(), "galley-mutants-"));
  const report = join(folder, "report.json");
  const { code, output } = await vitest({ GALLEY_MUTANTS_REPORT: report, GALLEY_MUTANT_ROUTES: route });
  const found = readIfExists(report);
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0 || found === null)
    throw new UserError(`${output.slice(-3_000)}\nThe table of permissions could not be sent.`);
  return JSON.parse(found);
}

/** Whether a test in the folder of a changed place fails. @param {string} mutant */
async function failsNearby(mutant) {
  const folder = dirname(mutant.split(":")[0] ?? "");
  const tests = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(".test.ts"));
  if (tests.length === 0) return false;
  const names = tests.map((name) => `${folder}/${name}`).join(" ");
  return (await vitest({ GALLEY_MUTANT: mutant, GALLEY_MUTANT_TESTS: names })).code !== 0;
}

/** @param {NodeJS.Dict<string>} env */
const vitest = (env) =>
  run(
    process.execPath,
    [join(ROOT, "node_modules/vitest/vitest.mjs"), "run", "-c", "scripts/mutants/vitest.config.mjs"],
    {
      env,
    },
  );
