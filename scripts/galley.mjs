/**
 * npm run galley -- COMMAND: the command line, over the database of a running Galley or one started for the command.
 * Standard output carries nothing but the command's own.
 */
import { spawn } from "node:child_process";
import { runCommand } from "./command.mjs";
import { dataFolder } from "./paths.mjs";
import { end } from "./setup/ending.mjs";
import { installPackages } from "./setup/install.mjs";
import { checkNodeVersion } from "./setup/node-version.mjs";

await runCommand(async () => {
  checkNodeVersion();
  const args = process.argv.slice(2);
  await installPackages();
  const { generateClient } = await import("./setup/prisma-client.mjs");
  await generateClient();
  const database = needsDatabase(args) ? await openDatabase() : null;
  const code = await runInTerminal(args, database ? { DATABASE_URL: database.url } : {});
  await end();
  process.exitCode = code;
});

/** Telling how a command is used takes no database. */
function needsDatabase(args) {
  return args.length > 0 && args[0] !== "help" && !args.some((word) => word === "--help" || word === "-h");
}

async function openDatabase() {
  const database = await import("./database.mjs");
  return database.openDatabase();
}

/** Run the command with this terminal; a Ctrl-C reaches it directly, and we wait for what it does. */
async function runInTerminal(args, env) {
  const { cliArguments } = await import("./cli.mjs");
  // npm comes here from the folder it was called in, to which the names of files belong.
  const cwd = process.env.npm_lifecycle_event === "galley" ? process.env.INIT_CWD : process.cwd();
  const child = spawn(process.execPath, cliArguments(args), {
    cwd,
    env: { ...process.env, GALLEY_DATA: dataFolder(), ...env },
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? 128 + (signal === "SIGINT" ? 2 : 15)));
  });
}
