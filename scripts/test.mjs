/**
 * npm test: every check, from a fresh clone on a bare machine. `npm test -- e2e` runs one part; the parts are those of
 * testing/parts.mjs. What stands behind a part goes to its runner: `npm test -- e2e sign-in`, `npm test -- data -t claim`.
 * For PostgreSQL it takes a server of its own; GALLEY_TEST_DATABASE_URL names another for the data tests.
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
  const { passed, failed } = await runParts(process.argv.slice(2));
  console.log(`\n${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
