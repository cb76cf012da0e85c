// @ts-check
/**
 * Runs before each test file that uses the database. DATABASE_URL becomes a new copy of the template; each worker has
 * one at a time.
 */
import { inject } from "vitest";
import { copyDatabase, dropDatabase } from "./databases.mjs";

const server = inject("server");
const template = inject("template");
const own = `${template}_${process.env.VITEST_POOL_ID}`;

await dropDatabase(server, own);
process.env.DATABASE_URL = await copyDatabase(server, template, own);
// Tests of routes send as many requests as one person as they can.
process.env.GALLEY_CHANGES_PER_MINUTE ??= "1000000";
process.env.NEXTAUTH_SECRET ??= "a secret that signs only the sessions of tests";
