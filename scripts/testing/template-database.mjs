// @ts-check
/** A PostgreSQL for the tests, with one migrated database that is copied for each test file. */
import { temporaryServer } from "#scripts/postgres/temporary.mjs";
import { createDatabase, dropDatabases } from "./databases.mjs";

/**
 * Runs once before the tests, on the server of GALLEY_TEST_DATABASE_URL, whose role may create databases, else on a
 * temporary one. The tests get `server`, its address, and `template`, the name of the database to copy.
 * @param {import("vitest/node").TestProject} project
 */
export default async function prepareTemplate({ provide }) {
  const configured = process.env.GALLEY_TEST_DATABASE_URL;
  const temporary = configured ? null : await temporaryServer();
  const server = configured || (temporary?.url ?? "");
  const template = `galley_template_${process.pid}`;
  process.env.DATABASE_URL = await createDatabase(server, template);
  const { prepareJobs } = await import("#server/jobs/queue.ts");
  await prepareJobs();
  provide("server", server);
  provide("template", template);
  return () => (temporary ? temporary.stop() : dropDatabases(server, template));
}
