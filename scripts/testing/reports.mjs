// @ts-check
/** Runs test tools in this terminal and reads the reports that they leave. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { readIfExists } from "#scripts/setup/files.mjs";
import { run } from "#scripts/setup/run.mjs";
import { onShutdown } from "#scripts/setup/shutdown.mjs";

/**
 * @typedef {{ name: string, why: string }} Failure
 * @typedef {object} Report
 * @property {number} passed how many tests passed
 * @property {Failure[]} failures
 * @property {Failure[]} [flaky] tests that passed only when they were retried, with the failure before
 */

/**
 * Run a tool that only succeeds or fails, in this terminal.
 * @param {string} program @param {string[]} args @param {NodeJS.Dict<string>} [env] @returns {Promise<Report>}
 */
export async function runCheck(program, args, env) {
  const code = await runTool(program, args, env);
  return code === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [exitFailure(program, code)] };
}

/**
 * Run tests in this terminal, with a reporter that calls `writeReport`. A run without a report is one failure.
 * @param {string} program @param {string[]} args @param {NodeJS.Dict<string>} [env] @returns {Promise<Report>}
 */
export async function runTests(program, args, env) {
  const folder = mkdtempSync(join(tmpdir(), "galley-test-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const unregister = onShutdown(remove);
  const path = join(folder, "report.json");
  const code = await runTool(program, args, { ...env, GALLEY_TEST_REPORT: path });
  /** @type {Report | null} */
  const report = JSON.parse(readIfExists(path) ?? "null");
  unregister();
  remove();
  if (!report) return { passed: 0, failures: [exitFailure(program, code, "It wrote no report.")] };
  if (code !== 0 && report.failures.length === 0) report.failures.push(exitFailure(program, code));
  return report;
}

/** Called by a reporter, in the process of its tool. @param {Report} report */
export function writeReport(report) {
  if (process.env.GALLEY_TEST_REPORT) writeFileSync(process.env.GALLEY_TEST_REPORT, JSON.stringify(report));
}

/** @param {string} program of a package @param {string[]} args @param {NodeJS.Dict<string>} [env] */
async function runTool(program, args, env = {}) {
  const options = { env, inTerminal: true };
  const { code } = await run(process.execPath, [join(ROOT, "node_modules", program), ...args], options);
  return code ?? 1;
}

/** A failure that belongs to no test. @param {string} program @param {number} code */
const exitFailure = (program, code, why = "") => ({ name: `${program} ended with code ${code}`, why });
