// @ts-check
/**
 * npm test: all checks, in a fresh clone on a bare machine. `npm test -- e2e` runs one part of testing/parts.mjs.
 * Arguments after the part go to its tool: `npm test -- e2e sign-in`, `npm test -- data -t claim`. The tests use a
 * temporary PostgreSQL; GALLEY_TEST_DATABASE_URL names another one for the data tests.
 */
import { runCommand } from "./command.mjs";
import { installPackages } from "./setup/install.mjs";
import { INTERRUPTED_EXIT_CODE, shutDownOnSignals } from "./setup/shutdown.mjs";

/** The summary repeats only the beginning of a failure; the whole is above. */
const MAX_FAILURE_LENGTH = 1_000;

await runCommand(async () => {
  shutDownOnSignals({ exitCode: INTERRUPTED_EXIT_CODE });
  await installPackages();
  const { runParts } = await import("./testing/parts.mjs");
  const { passed, failures, flaky } = await runParts(process.argv.slice(2));
  printList("Failed", failures);
  printList("Passed only when retried", flaky);
  console.log(`\n${passed} passed, ${failures.length} failed`);
  if (failures.length > 0) process.exitCode = 1;
});

/** @param {string} heading @param {import("./testing/reports.mjs").Failure[]} failures */
function printList(heading, failures) {
  if (failures.length > 0) console.log(`\n${heading}`);
  for (const { name, why } of failures) {
    console.log(`  ${name}`);
    if (why) console.log(why.slice(0, MAX_FAILURE_LENGTH).replace(/^/gm, "    "));
  }
}
