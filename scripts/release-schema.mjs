// @ts-check
/**
 * node scripts/release-schema.mjs: at each release, store the schema of the database in server/db/testing/. Until the next
 * one a test refuses migrations with which this version could not go on working while the next one is rolled out.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { runCommand } from "./command.mjs";
import { ROOT } from "./paths.mjs";
import { temporaryServer } from "./postgres/temporary.mjs";
import { migrate } from "./setup/migrate.mjs";
import { readSchema } from "./setup/read-schema.mjs";
import { onShutdown, shutDownOnSignals } from "./setup/shutdown.mjs";

await runCommand(async () => {
  shutDownOnSignals();
  const server = await temporaryServer();
  onShutdown(server.stop, server.kill);
  await migrate(server.url, { quiet: true });
  const client = new pg.Client(server.url);
  await client.connect();
  const schema = await readSchema(client).finally(() => client.end());
  writeFileSync(join(ROOT, "server", "db", "testing", "released-schema.jsonl"), `${JSON.stringify(schema)}\n`);
});
