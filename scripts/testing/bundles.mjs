// @ts-check
/** Bundles the programs of child processes for the tests: from a bundle, one starts with a fifth of the CPU time. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { buildSandbox } from "#scripts/setup/build-sandbox.mjs";

/** Runs once before the tests. Two runs at the same time have folders of their own. */
export default async function bundlePrograms() {
  const folder = join(ROOT, "node_modules", ".cache", `galley-tests-${process.pid}`);
  await buildSandbox(ROOT, folder, ["sandbox/testing/jobs.ts"]);
  process.env.GALLEY_TEST_BUNDLES = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
