// @ts-check
/**
 * npm run galley -- COMMAND: the command line, on the database of a running Galley or one that is started for the
 * command. Standard output is left to the command.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { lastAddress } from "./app/last-address.mjs";
import { cliArguments } from "./cli.mjs";
import { runCommand } from "./command.mjs";
import { dataFolder } from "./paths.mjs";
import { installPackages } from "./setup/install.mjs";
import { shutDown } from "./setup/shutdown.mjs";

await runCommand(async () => {
  const args = process.argv.slice(2);
  await installPackages();
  const { generateClient } = await import("./setup/prisma-client.mjs");
  await generateClient();
  const { openDatabase } = await import("./database.mjs");
  // A restore makes the tables itself, as they were when the backup was taken.
  const database = needsDatabase(args) ? await openDatabase({ migrates: args[0] !== "restore" }) : null;
  const code = await runInTerminal(args, database ? { DATABASE_URL: database.url } : {});
  await shutDown();
  process.exitCode = code;
});

/** The help, the version and the check of a backup need no database. @param {string[]} args */
function needsDatabase([name = "help", ...more]) {
  if (name === "backup" && more.some((word) => word.startsWith("--verify") || word === "--new-key")) return false;
  const isInformation = ["help", "--help", "-h", "version", "--version", "-v"].includes(name);
  return !isInformation && !more.some((word) => word === "--help" || word === "-h");
}

/**
 * Run the command in this terminal, to its exit code. A Ctrl-C reaches the command directly; this process waits for it
 * to end.
 * @param {string[]} args @param {NodeJS.Dict<string>} env @returns {Promise<number>}
 */
async function runInTerminal(args, env) {
  // npm changes to the checkout. File names are relative to the folder in which npm was called.
  const cwd = process.env.npm_lifecycle_event === "galley" ? process.env.INIT_CWD : process.cwd();
  const child = spawn(process.execPath, cliArguments(args), {
    cwd,
    env: {
      ...process.env,
      GALLEY_DATA: dataFolder(),
      GALLEY_URL: process.env.GALLEY_URL || lastAddress(dataFolder()),
      ...env,
    },
    stdio: "inherit",
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  const [code, signal] = await once(child, "exit");
  return code ?? 128 + (signal === "SIGINT" ? 2 : 15);
}
