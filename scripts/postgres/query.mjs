// @ts-check
import pg from "pg";

/**
 * Run one statement on a connection of its own. A connection that is lost rejects the query.
 * @param {string | pg.ClientConfig} config @param {string} sql @param {unknown[]} [values] @returns {Promise<pg.QueryResult>}
 */
export async function query(config, sql, values) {
  const client = new pg.Client(config);
  client.on("error", () => {});
  await client.connect();
  return client.query(sql, values).finally(() => client.end());
}
