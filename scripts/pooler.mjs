// @ts-check
import { query } from "./postgres/query.mjs";
import { errorMessage, UserError } from "./user-error.mjs";

const TIMEOUT_MS = 5_000;

/** What connections need, which a pooler does not pass on when a client begins one. As in server/db/client.ts. */
const SETTINGS = {
  timezone: "'UTC'",
  statement_timeout: "'5s'",
  lock_timeout: "'2s'",
  idle_in_transaction_session_timeout: "'15s'",
};

/**
 * Throws a UserError when the pooler of DATABASE_POOL_URL cannot be reached, or when its connections lack a setting.
 * @param {string} url
 */
export async function checkPooler(url) {
  const timeouts = { connectionTimeoutMillis: TIMEOUT_MS, query_timeout: TIMEOUT_MS };
  const columns = Object.keys(SETTINGS).map((name) => `current_setting('${name}') AS ${name}`);
  const statement = `SELECT current_user AS role, ${columns.join(", ")}`;
  const { rows } = await query({ connectionString: url, ...timeouts }, statement).catch((error) => {
    throw new UserError(`The pooler of DATABASE_POOL_URL cannot be used: ${errorMessage(error)}.`);
  });
  checkSettings(rows[0]);
}

/** Throws a UserError that says what to run where a setting is missing. @param {Record<string, string>} found */
export function checkSettings({ role, ...found }) {
  const missing = Object.entries(SETTINGS).filter(([name]) =>
    name === "timezone" ? !["UTC", "Etc/UTC"].includes(found[name] ?? "") : found[name] === "0",
  );
  if (missing.length === 0) return;
  const statements = missing.map(([name, value]) => `ALTER ROLE ${role} SET ${name} = ${value};`);
  throw new UserError(
    `A pooler does not pass on the settings that Galley needs, so its role must have them. Run this in PostgreSQL, and restart the pooler: ${statements.join(" ")}`,
  );
}
