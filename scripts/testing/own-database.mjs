// @ts-check
/**
 * Runs before each test file that uses the database. DATABASE_URL becomes a new copy of the template. The files of one
 * worker may share the modules that they import, so each copy has the name of the one before, whose connections end, and
 * the environment is as the first file found it.
 */
import { inject } from "vitest";
import { copyDatabase, dropDatabase } from "./databases.mjs";

const globals = /** @type {{ firstEnvironment?: NodeJS.ProcessEnv }} */ (globalThis);
globals.firstEnvironment ??= { ...process.env };
for (const name of Object.keys(process.env)) if (!(name in globals.firstEnvironment)) delete process.env[name];
Object.assign(process.env, globals.firstEnvironment);

const server = inject("server");
const template = inject("template");
const own = `${template}_${process.env.VITEST_POOL_ID}`;

await dropDatabase(server, own);
process.env.DATABASE_URL = await copyDatabase(server, template, own);
process.env.NEXTAUTH_SECRET ??= "a secret that signs only the sessions of tests";
