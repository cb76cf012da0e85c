// @ts-check
/** The commands of Prisma's schema engine that check, create or drop a database. */
import pg from "pg";
import { query } from "#scripts/postgres/query.mjs";
import { errorCode, errorMessage } from "#scripts/user-error.mjs";

/**
 * Run "can-connect-to-database", "create-database" or "drop-database". Returns the exit code, and prints an error as
 * JSON.
 * @param {string} command @param {string} url
 */
export async function databaseCommand(command, url) {
  const name = pg.escapeIdentifier(new pg.Client(url).database ?? "");
  const maintenanceUrl = () => Object.assign(new URL(url), { pathname: "/postgres" }).href;
  try {
    if (command === "can-connect-to-database") await query(url, "SELECT 1");
    else if (command === "create-database") await query(maintenanceUrl(), `CREATE DATABASE ${name}`);
    else if (command === "drop-database") await query(maintenanceUrl(), `DROP DATABASE IF EXISTS ${name}`);
    else throw new Error(`There is no command ${command}.`);
    return 0;
  } catch (error) {
    printError(error);
    return 1;
  }
}

/**
 * Prisma's codes for those of PostgreSQL. Its command line chooses its messages by them. @type {Record<string, string>}
 */
const PRISMA_CODES = { "28P01": "P1000", 28000: "P1010", "3D000": "P1003", "42P04": "P1009" };

/** @param {unknown} error */
function printError(error) {
  const code = errorCode(error) ?? "";
  const fields = { message: errorMessage(error) || code, error_code: PRISMA_CODES[code] ?? "P1001" };
  const line = { timestamp: new Date().toISOString(), level: "ERROR", target: "schema_engine::logger", fields };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
