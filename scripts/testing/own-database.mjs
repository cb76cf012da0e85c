/** Runs before each test file that uses the database: DATABASE_URL is a fresh copy of the template, one at a time a worker. */
import pg from "pg";
import { inject } from "vitest";

const server = new URL(inject("server"));
const template = inject("template");
const own = `${template}_${process.env.VITEST_POOL_ID}`;

const client = new pg.Client({ connectionString: server.href });
await client.connect();
await client.query(`DROP DATABASE IF EXISTS ${own} WITH (FORCE)`);
await client.query(`CREATE DATABASE ${own} TEMPLATE ${template}`);
await client.end();

server.pathname = `/${own}`;
process.env.DATABASE_URL = server.href;
process.env.NEXTAUTH_SECRET ??= "a secret that signs nothing but the sessions of tests";
