/**
 * npm run galley -- COMMAND: the command line, on the database of a running Galley or one that is started for the command.
 * Standard output is left to the command.
 */
import { spawn } from "node:child_process";
import { runCommand } from "./command.mjs";
import { dataFolder } from "./paths.mjs";
import { installPackages } from "./setup/install.mjs";
import { checkNodeVersion } from "./setup/node-version.mjs";
import { shutDown } from "./setup/shutdown.mjs";

await runCommand(async () => {
  checkNodeVersion();
  const args = process.argv.slice(2);
  await installPackages();
  const { generateClient } = await import("./setup/prisma-client.mjs");
  await generateClient();
  const database = needsDatabase(args) ? await openDatabase() : null;
  const code = await runInTerminal(args, database ? { DATABASE_URL: database.url } : {});
  await shutDown();
  process.exitCode = code;
});

/** The help needs no database. @param {string[]} args */
function needsDatabase(args) {
  return args.length > 0 && args[0] !== "help" && !args.some((word) => word === "--help" || word === "-h");
}

async function openDatabase() {
  const database = await import("./database.mjs");
  return database.openDatabase();
}

/**
 * Run the command in this terminal, to its exit code. A Ctrl-C reaches the command directly; this process waits for it
 * to end.
 * @param {string[]} args @param {NodeJS.Dict<string>} env @returns {Promise<number>}
 */
async function runInTerminal(args, env) {
  const { cliArguments } = await import("./cli.mjs");
  // npm changes to the checkout. File names are relative to the folder in which npm was called.
  const cwd = process.env.npm_lifecycle_event === "galley" ? process.env.INIT_CWD : process.cwd();
  const child = spawn(process.execPath, cliArguments(args), {
    cwd,
    env: { ...process.env, GALLEY_DATA: dataFolder(), ...env },
    stdio: "inherit",
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? 128 + (signal === "SIGINT" ? 2 : 15)));
  });
}
