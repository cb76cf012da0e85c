// @ts-check
/** The second half of the start, after the packages were installed. */
import { runApp } from "./app/app.mjs";
import { storeAddress } from "./app/last-address.mjs";
import { restartBackoff } from "./app/restart-backoff.mjs";
import { openDatabase } from "./database.mjs";
import { prepareNewsroom } from "./newsroom.mjs";
import { dataFolder } from "./paths.mjs";
import { build } from "./setup/build.mjs";
import { generateClient } from "./setup/prisma-client.mjs";
import { sessionSecret } from "./setup/secret.mjs";
import { isShuttingDown } from "./setup/shutdown.mjs";

/**
 * Serve Galley at the address until it is stopped.
 * @param {{ dev: boolean, address: import("./app/address.mjs").Address }} options
 */
export async function serve({ dev, address }) {
  const secret = sessionSecret(dataFolder());
  await generateClient();
  const database = await openDatabase();
  const newsroom = await prepareNewsroom(database.url);
  if (!dev) await build();
  const environmentFor = (/** @type {Database} */ { url }) => ({
    ...newsroom.env,
    DATABASE_URL: url,
    GALLEY_DATA: dataFolder(),
    GALLEY_URL: address.url,
    NEXTAUTH_URL: address.url,
    NEXTAUTH_SECRET: secret,
  });
  const app = runApp({ dev, address, env: environmentFor(database) });
  const watch = watchDatabase(database, (changed) => app.restart(environmentFor(changed)));
  await Promise.race([app.ready, watch]);
  if (isShuttingDown()) return;
  storeAddress(dataFolder(), address.url);
  console.log(`\nGalley is at ${address.url}`);
  if (address.isOpen && address.url === address.local) {
    console.log("Other computers can reach it too. Set GALLEY_URL to the address people will use.");
  }
  const welcome = await newsroom.welcome();
  if (!isShuttingDown()) console.log([welcome.trimEnd(), "Stop it with Ctrl-C."].filter(Boolean).join("\n"));
  await Promise.race([app.ended, watch]);
}

/** @typedef {Awaited<ReturnType<typeof openDatabase>>} Database */

/**
 * Restart the embedded database whenever it ends unexpectedly. Never resolves; rejects when the restarts fail.
 * @param {Database} first @param {(changed: Database) => Promise<void>} onNewAddress
 */
async function watchDatabase(first, onNewAddress) {
  const backoff = restartBackoff("The database");
  for (let database = first; ; ) {
    await database.lost;
    if (isShuttingDown()) return new Promise(() => {});
    await backoff.wait();
    database.forget();
    const { url } = database;
    database = await openDatabase();
    backoff.reset();
    if (database.url !== url) await onNewAddress(database);
  }
}
