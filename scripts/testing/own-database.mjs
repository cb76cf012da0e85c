// @ts-check
/**
 * Runs before each test file that uses the database. DATABASE_URL becomes a new copy of the template; each worker has
 * one at a time.
 */
import { inject } from "vitest";
import { query } from "#scripts/postgres/query.mjs";
import { dropDatabase } from "./databases.mjs";

const server = new URL(inject("server"));
const template = inject("template");
const own = `${template}_${process.env.VITEST_POOL_ID}`;

await dropDatabase(server.href, own);
await query(server.href, `CREATE DATABASE ${own} TEMPLATE ${template}`);

server.pathname = `/${own}`;
process.env.DATABASE_URL = server.href;
process.env.NEXTAUTH_SECRET ??= "a secret that signs only the sessions of tests";
