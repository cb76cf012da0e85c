// @ts-check
/**
 * npm start, npm run dev: from a fresh clone to a running Galley. Plain Node.js, since no packages are installed yet.
 *
 * HOST, PORT           where it listens: localhost and 3000 unless set; 0.0.0.0 is every address of this computer
 * GALLEY_URL           the address people use, where it differs: https://galley.example.org
 * GALLEY_DATA          the folder for all data: ./data unless set
 * DATABASE_URL         a PostgreSQL 15 or newer, instead of the embedded one
 * NEXTAUTH_SECRET      signs sessions, instead of a secret that is generated at the first start; the same on all instances
 * GALLEY_DEMO=0        starts without the demo newsroom; GALLEY_SETUP_CODE then sets the code for the first account
 * GALLEY_DEMO_PASSWORD sets the password of the demo accounts
 * GALLEY_LOG=json      writes every line as an object
 * GALLEY_DEBUG=1       prints the stack of an error
 */
import { join } from "node:path";
import { chooseAddress } from "./app/address.mjs";
import { isJsonLog, writeConsoleAsJson } from "./app/json-log.mjs";
import { checkMetricsAddress } from "./app/metrics-address.mjs";
import { checkOidcRoles } from "./app/oidc-roles.mjs";
import { runCommand } from "./command.mjs";
import { dataFolder } from "./paths.mjs";
import { installPackages } from "./setup/install.mjs";
import { acquireLock } from "./setup/lock.mjs";
import { onShutdown, shutDownOnSignals } from "./setup/shutdown.mjs";
import { UserError } from "./user-error.mjs";

if (isJsonLog()) writeConsoleAsJson();

await runCommand(async () => {
  const unknown = process.argv.slice(2).find((word) => word !== "--dev");
  if (unknown)
    throw new UserError(
      `npm start has no option ${unknown}. Set HOST and PORT to choose where Galley listens: PORT=3001 npm start`,
    );
  checkOidcRoles();
  shutDownOnSignals({ message: "Stopping Galley." });
  const folder = dataFolder();
  const inUse = `Galley is already running on the data in ${folder}. Stop it first, or set GALLEY_DATA to another folder.`;
  onShutdown(await acquireLock(join(folder, "start.lock"), inUse));
  const address = await chooseAddress();
  await checkMetricsAddress();
  await installPackages();
  const { serve } = await import("./serve.mjs");
  await serve({ dev: process.argv.includes("--dev"), address });
});
