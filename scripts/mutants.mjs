// @ts-check
/**
 * npm run mutants [-- ROUTE]: changes every permission that server/ and api/ ask for, and every cell of the map of
 * permissions, one at a time, and prints the changes that no test notices. First the requests of the table of
 * permissions are sent; what they do not notice, the tests of the same folder try. `npm run mutants -- /claims` takes
 * only routes that contain this text.
 */
import { runCommand } from "./command.mjs";
import { installPackages } from "./setup/install.mjs";
import { INTERRUPTED_EXIT_CODE, shutDownOnSignals } from "./setup/shutdown.mjs";

await runCommand(async () => {
  shutDownOnSignals({ exitCode: INTERRUPTED_EXIT_CODE });
  await installPackages();
  const { runMutants } = await import("./mutants/run.mjs");
  await runMutants(process.argv[2] ?? "");
});
