/** For tests that use the database: a PostgreSQL with one database that has all tables, from which the others are copied. */
import { temporaryServer } from "#scripts/postgres/temporary.mjs";
import { makeDatabase, removeDatabases } from "./databases.mjs";

/**
 * Runs once before the tests: on the server of GALLEY_TEST_DATABASE_URL, whose role may make databases, else on one of
 * its own. The tests get `server`, its address, and `template`, the name of the database to copy.
 */
export default async function prepareTemplate({ provide }) {
  const given = process.env.GALLEY_TEST_DATABASE_URL;
  const own = given ? null : await temporaryServer();
  const server = given ?? own.url;
  const template = `galley_template_${process.pid}`;
  await makeDatabase(server, template);
  provide("server", server);
  provide("template", template);
  return () => (own ? own.stop() : removeDatabases(server, template));
}
