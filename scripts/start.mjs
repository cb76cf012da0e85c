/**
 * npm start, npm run dev: everything from a fresh clone to a served Galley. Plain Node.js, since nothing is installed yet.
 *
 * HOST, PORT           where it listens: localhost and 3000 unless told; 0.0.0.0 is every address of this computer
 * GALLEY_URL           the address people use, where it is another: https://galley.example.org
 * GALLEY_DATA          the folder for all that is kept: ./data unless told
 * DATABASE_URL         a PostgreSQL 15 or newer, instead of the embedded one
 * NEXTAUTH_SECRET      what sessions are signed with, instead of a secret made at first start; instances share one
 * GALLEY_DEMO=0        starts empty; GALLEY_SETUP_CODE then sets the code for the first account
 * GALLEY_DEMO_PASSWORD sets the password of the demo accounts
 * GALLEY_DEBUG=1       shows where in the code a start failed
 */
import { join } from "node:path";
import { chooseAddress } from "./app/address.mjs";
import { runCommand } from "./command.mjs";
import { dataFolder } from "./paths.mjs";
import { atTheEnd, endOnSignals } from "./setup/ending.mjs";
import { installPackages } from "./setup/install.mjs";
import { holdLock } from "./setup/lock.mjs";
import { checkNodeVersion } from "./setup/node-version.mjs";
import { Refusal } from "./user-error.mjs";

await runCommand(async () => {
  checkNodeVersion();
  const unknown = process.argv.slice(2).find((word) => word !== "--dev");
  if (unknown)
    throw new Refusal(
      `npm start does not know ${unknown}. HOST and PORT say where Galley listens: PORT=3001 npm start.`,
    );
  endOnSignals({ farewell: "Stopping Galley." });
  const folder = dataFolder();
  const inUse = `Galley is running on the data in ${folder} already. Stop it first, or set GALLEY_DATA to another folder.`;
  atTheEnd(await holdLock(join(folder, "start.lock"), inUse));
  const address = await chooseAddress();
  await installPackages();
  const { serve } = await import("./serve.mjs");
  await serve({ dev: process.argv.includes("--dev"), address });
});
