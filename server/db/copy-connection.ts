import "server-only";
import type { Socket } from "node:net";
import { Client } from "pg";

/** How long a statement may take. A backup takes as long as the newsroom is large. */
const TIMEOUT_MS = { backup: 0, figures: 60_000 };

/** A connection of its own, to copy whole tables. When it is lost, the statement that runs fails. */
export async function connectToCopy(purpose: keyof typeof TIMEOUT_MS): Promise<Client> {
  const client = new Client({
    connectionString: process.env.DATABASE_URL,
    application_name: `galley ${purpose}`,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    // Times are written in UTC, and transactions may wait for the disk or the store.
    options: `-c TimeZone=UTC -c statement_timeout=${TIMEOUT_MS[purpose]} -c idle_in_transaction_session_timeout=0`,
  });
  // Without a listener, a connection that is lost would end the process.
  client.on("error", () => undefined);
  await client.connect();
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  // While packets are lost, the database cannot end a statement.
  if (TIMEOUT_MS[purpose] > 0) stream.setTimeout(TIMEOUT_MS[purpose] + 5_000, () => stream.destroy());
  return client;
}
