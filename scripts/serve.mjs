/** The second half of the start, when all packages are there. */
import { runApp } from "./app/app.mjs";
import { restarts } from "./app/restarts.mjs";
import { openDatabase } from "./database.mjs";
import { prepareNewsroom } from "./newsroom.mjs";
import { dataFolder } from "./paths.mjs";
import { build } from "./setup/build.mjs";
import { isEnding } from "./setup/ending.mjs";
import { generateClient } from "./setup/prisma-client.mjs";
import { sessionSecret } from "./setup/secret.mjs";

/** Serve Galley at the address until it is stopped. */
export async function serve({ dev, address }) {
  const secret = sessionSecret(dataFolder());
  await generateClient();
  const database = await openDatabase();
  const newsroom = await prepareNewsroom(database.url);
  if (!dev) await build();
  const environmentFor = ({ url }) => ({
    ...newsroom.env,
    DATABASE_URL: url,
    GALLEY_DATA: dataFolder(),
    GALLEY_URL: address.url,
    NEXTAUTH_URL: address.url,
    NEXTAUTH_SECRET: secret,
  });
  const app = runApp({ dev, address, env: environmentFor(database) });
  const watching = watchDatabase(database, (changed) => app.restart(environmentFor(changed)));
  await Promise.race([app.serving, watching]);
  if (isEnding()) return;
  console.log(`\nGalley is at ${address.url}`);
  if (address.isOpen && address.url === address.local) {
    console.log("It listens for other computers too. For people there, set GALLEY_URL to the address they use.");
  }
  const welcome = await newsroom.welcome();
  if (!isEnding()) console.log([welcome.trimEnd(), "Stop it with Ctrl-C."].filter(Boolean).join("\n"));
  await Promise.race([app.over, watching]);
}

/** Start the embedded database again whenever it ends unasked; never settles unless that is in vain. */
async function watchDatabase(first, onNewAddress) {
  const attempts = restarts("The database");
  for (let database = first; ; ) {
    await database.lost;
    if (isEnding()) return new Promise(() => {});
    await attempts.again();
    database.forget();
    const { url } = database;
    database = await openDatabase();
    attempts.worked();
    if (database.url !== url) await onNewAddress(database);
  }
}
