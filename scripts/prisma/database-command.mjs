/** The commands of Prisma's schema engine that check, create or drop a database. */
import pg from "pg";
import { errorCode, errorMessage } from "#scripts/user-error.mjs";

/**
 * Run "can-connect-to-database", "create-database" or "drop-database"; returns the exit code. An error is printed as JSON.
 * @param {string} command
 * @param {string} url
 */
export async function databaseCommand(command, url) {
  const target = new pg.Client({ connectionString: url });
  const name = pg.escapeIdentifier(target.database ?? "");
  const maintenanceClient = () => {
    const maintenance = new URL(url);
    maintenance.pathname = "/postgres";
    return new pg.Client({ connectionString: maintenance.href });
  };
  try {
    if (command === "can-connect-to-database") await run(target, "SELECT 1");
    else if (command === "create-database") await run(maintenanceClient(), `CREATE DATABASE ${name}`);
    else if (command === "drop-database") await run(maintenanceClient(), `DROP DATABASE IF EXISTS ${name}`);
    else throw new Error(`There is no command ${command}.`);
    return 0;
  } catch (error) {
    printError(error);
    return 1;
  }
}

/** @param {pg.Client} client @param {string} sql */
async function run(client, sql) {
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/**
 * Prisma's codes for those of PostgreSQL. Its command line chooses its messages by them.
 * @type {Record<string, string>}
 */
const PRISMA_CODES = { "28P01": "P1000", 28000: "P1010", "3D000": "P1003", "42P04": "P1009" };

/** @param {unknown} error */
function printError(error) {
  const code = errorCode(error) ?? "";
  const fields = { message: errorMessage(error) || code, error_code: PRISMA_CODES[code] ?? "P1001" };
  const line = { timestamp: new Date().toISOString(), level: "ERROR", target: "schema_engine::logger", fields };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
