/** Tools whose output goes straight to the terminal, and the reports they leave. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "#scripts/places.mjs";
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

/** A JSON file that a tool writes; nothing when it did not get that far. */
export function reportOf(name) {
  const folder = mkdtempSync(join(tmpdir(), "galley-test-"));
  const path = join(folder, `${name}.json`);
  return {
    path,
    read() {
      try {
        return JSON.parse(readFileSync(path, "utf8"));
      } catch {
        return {};
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
