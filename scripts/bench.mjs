// @ts-check
/**
 * npm run bench -- [NAME…] [--json]: run the benchmarks of bench/, or those that are named, and print one line for each
 * figure. They use a temporary PostgreSQL that writes to the disk like the real one, or databases of their own on the
 * server of DATABASE_URL. Exit code 1 when a benchmark failed to run; a figure that misses its bar is only printed as
 * short.
 */
import { runCommand } from "./command.mjs";
import { installPackages } from "./setup/install.mjs";
import { INTERRUPTED_EXIT_CODE, shutDownOnSignals } from "./setup/shutdown.mjs";

await runCommand(async () => {
  shutDownOnSignals({ exitCode: INTERRUPTED_EXIT_CODE });
  const args = process.argv.slice(2);
  await installPackages();
  const { runBenches } = await import("./bench/run.mjs");
  await runBenches(
    args.filter((arg) => !arg.startsWith("-")),
    { asJson: args.includes("--json") },
  );
});
