/**
 * npm run bench -- [NAME…] [--json]: measure the numbers of the product contract, each a file in bench/. They run on a
 * PostgreSQL of their own that writes to the disk like the real one, or beside the database of DATABASE_URL, where
 * they make databases of their own. Exit code 1 when something could not be measured; a figure that falls short is told.
 */
import { runCommand } from "./command.mjs";
import { endOnSignals, INTERRUPTED } from "./setup/ending.mjs";
import { installPackages } from "./setup/install.mjs";
import { checkNodeVersion } from "./setup/node-version.mjs";

await runCommand(async () => {
  checkNodeVersion();
  endOnSignals({ code: INTERRUPTED });
  const words = process.argv.slice(2);
  await installPackages();
  const { runBenches } = await import("./bench/run.mjs");
  await runBenches(
    words.filter((word) => !word.startsWith("-")),
    { asJson: words.includes("--json") },
  );
});
