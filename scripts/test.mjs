/**
 * npm test: every check, from a fresh clone on a bare machine. `npm test -- e2e` runs one part; the parts are those of
 * testing/parts.mjs. For PostgreSQL it takes a server of its own, or that of GALLEY_TEST_DATABASE_URL.
 */
import { runCommand } from "./command.mjs";
import { endOnSignals } from "./setup/ending.mjs";
import { installPackages } from "./setup/install.mjs";
import { checkNodeVersion } from "./setup/node-version.mjs";

await runCommand(async () => {
  checkNodeVersion();
  endOnSignals();
  await installPackages();
  const { runParts } = await import("./testing/parts.mjs");
  const { passed, failed } = await runParts(process.argv.slice(2).filter((word) => !word.startsWith("-")));
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
