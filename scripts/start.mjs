/**
 * npm start, npm run dev: everything from a fresh clone to a served Galley. Plain Node.js, since nothing is installed yet.
 * docs/running.md tells what the environment variables do.
 */
import { join } from "node:path";
import { chooseAddress } from "./app/address.mjs";
import { runCommand } from "./command.mjs";
import { dataFolder } from "./places.mjs";
import { atTheEnd, endOnSignals } from "./setup/ending.mjs";
import { installPackages } from "./setup/install.mjs";
import { holdLock } from "./setup/lock.mjs";
import { checkNodeVersion } from "./setup/node-version.mjs";

await runCommand(async () => {
  checkNodeVersion();
  endOnSignals({ farewell: "Stopping Galley." });
  const folder = dataFolder();
  const inUse = `Galley is running on the data in ${folder} already. Stop it first, or set GALLEY_DATA to another folder.`;
  atTheEnd(await holdLock(join(folder, "start.lock"), inUse));
  const address = await chooseAddress();
  await installPackages();
  const { serve } = await import("./serve.mjs");
  await serve({ dev: process.argv.includes("--dev"), address });
});
