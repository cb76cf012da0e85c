/** Tools whose output goes straight to the terminal, and the reports they leave. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { atTheEnd } from "#scripts/setup/ending.mjs";

/** Run a Node.js program of a package from the checkout with this terminal; its exit code. */
export function show(program, args, { env = {} } = {}) {
  const child = spawn(process.execPath, [join(ROOT, "node_modules", program), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const closed = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
  const forget = atTheEnd(() => {
    child.kill();
    return closed;
  });
  return closed.finally(forget);
}

/**
 * Run tests as `show` does; what their reporter wrote: `{ passed, failures, flaky }`, how many passed, and `{ name, why }` of what
 * failed and, where there are later tries, of what passed only then. A run that breaks without a word is one failure.
 */
export async function showTests(program, args, { env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "galley-test-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const forget = atTheEnd(remove);
  const path = join(folder, "report.json");
  const code = await show(program, args, { env: { ...env, GALLEY_TEST_REPORT: path } });
  const report = readReport(path);
  forget();
  remove();
  if (!report) return { passed: 0, failures: [endedWith(program, code, "It left no report.")] };
  if (code !== 0 && report.failures.length === 0) report.failures.push(endedWith(program, code));
  return report;
}

/** A failure of no test in particular. */
export const endedWith = (program, code, why = "") => ({ name: `${program} ended with code ${code}`, why });

/** For reporters, in the process of their tool. */
export function writeReport(report) {
  if (process.env.GALLEY_TEST_REPORT) writeFileSync(process.env.GALLEY_TEST_REPORT, JSON.stringify(report));
}

function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null; // the tool did not get that far
  }
}
