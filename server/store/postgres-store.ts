import "server-only";
import { Pool } from "pg";
import { statementLimits } from "#server/db/statement-limits.ts";
import { compress, decompress } from "./compression.ts";
import { type ObjectStore, STORE_PAGE_SIZE } from "./object-store.ts";

/** Connections of each process, besides those of the database client, which would send bytes as text in JSON. */
const MAX_CONNECTIONS = 2;

const STATEMENT_TIMEOUT_MS = 15_000;

/** The store in the database at this address: nothing else to run, and in the same backup. */
export function postgresStore(connectionString: string): ObjectStore {
  const pool = new Pool({
    connectionString,
    application_name: "galley store",
    max: MAX_CONNECTIONS,
    ...statementLimits(STATEMENT_TIMEOUT_MS),
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  });
  // An idle connection was lost. The next statement opens another one, or says why it cannot.
  pool.on("error", () => undefined);
  return {
    async put(sha256, bytes) {
      await pool.query(
        `INSERT INTO "StoredObject" (sha256, bytes) VALUES ($1, $2)
          ON CONFLICT (sha256) DO UPDATE SET "storedAt" = now()`,
        [sha256, await compress(bytes)],
      );
    },
    async get(sha256) {
      const { rows } = await pool.query(`SELECT bytes FROM "StoredObject" WHERE sha256 = $1`, [sha256]);
      return rows[0] ? decompress(sha256, rows[0].bytes) : null;
    },
    async has(sha256) {
      return (await pool.query(`SELECT FROM "StoredObject" WHERE sha256 = $1`, [sha256])).rowCount === 1;
    },
    async *list(before) {
      let after = "";
      for (;;) {
        const { rows } = await pool.query<{ sha256: string }>(
          `SELECT sha256 FROM "StoredObject" WHERE "storedAt" < $1 AND sha256 > $2 ORDER BY sha256 LIMIT $3`,
          [before, after, STORE_PAGE_SIZE],
        );
        const last = rows.at(-1);
        if (!last) return;
        yield rows.map(({ sha256 }) => sha256);
        after = last.sha256;
      }
    },
    async delete(sha256s) {
      await pool.query(`DELETE FROM "StoredObject" WHERE sha256 = ANY($1)`, [sha256s]);
    },
  };
}
