/**
 * npm test: every check, from a fresh clone on a bare machine. `npm test -- e2e` runs one part; the parts are those of
 * testing/parts.mjs. What stands behind a part goes to its runner: `npm test -- e2e sign-in`, `npm test -- data -t claim`.
 * For PostgreSQL it takes a server of its own; GALLEY_TEST_DATABASE_URL names another for the data tests.
 */
import { runCommand } from "./command.mjs";
import { endOnSignals, INTERRUPTED } from "./setup/ending.mjs";
import { installPackages } from "./setup/install.mjs";
import { checkNodeVersion } from "./setup/node-version.mjs";

/** Letters of a failure that are repeated at the end; above stands the whole. */
const LONG = 1_000;

await runCommand(async () => {
  checkNodeVersion();
  endOnSignals({ code: INTERRUPTED });
  await installPackages();
  const { runParts } = await import("./testing/parts.mjs");
  const { passed, failures, flaky } = await runParts(process.argv.slice(2));
  list("Failed", failures);
  list("Passed only when tried again", flaky);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  if (failures.length > 0) process.exitCode = 1;
});

/** Once more at the end, where it is seen. */
function list(heading, found) {
  if (found.length > 0) console.log(`\n${heading}`);
  for (const { name, why } of found) {
    console.log(`  ${name}`);
    if (why) console.log(why.slice(0, LONG).replace(/^/gm, "    "));
  }
}
