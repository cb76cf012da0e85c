/** What Prisma asks of a schema engine on its command line: does the database answer, make it, drop it. */
import pg from "pg";

/** The exit code of "can-connect-to-database", "create-database" or "drop-database"; a failure is told on standard error. */
export async function databaseCommand(command, url) {
  const target = new pg.Client({ connectionString: url });
  const name = pg.escapeIdentifier(target.database);
  const withMaintenance = () => {
    const { host, port, user, password, ssl } = target;
    return new pg.Client({ host, port, user, password, ssl, database: "postgres" });
  };
  try {
    if (command === "can-connect-to-database") await run(target, "SELECT 1");
    else if (command === "create-database") await run(withMaintenance(), `CREATE DATABASE ${name}`);
    else if (command === "drop-database") await run(withMaintenance(), `DROP DATABASE IF EXISTS ${name}`);
    else throw new Error(`The command ${command} is not known.`);
    return 0;
  } catch (error) {
    report(error);
    return 1;
  }
}

async function run(client, sql) {
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Prisma's own codes for PostgreSQL's, by which its command line picks its words. */
const PRISMA_CODES = { "28P01": "P1000", 28000: "P1010", "3D000": "P1003", "42P04": "P1009" };

function report(error) {
  const fields = { message: error.message || String(error.code), error_code: PRISMA_CODES[error.code] ?? "P1001" };
  const line = { timestamp: new Date().toISOString(), level: "ERROR", target: "schema_engine::logger", fields };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
