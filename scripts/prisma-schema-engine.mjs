#!/usr/bin/env node
// @ts-check
/*
 * Prisma's schema engine without a download: the WebAssembly build of the engine. Prisma's command line talks to it
 * over standard input and output, as it does to the native engine. prisma.config.ts configures this program.
 *
 * To write a new migration after a change of prisma/schema.prisma, with a temporary PostgreSQL and without a network:
 *   node scripts/new-migration.mjs NAME
 *
 * Other commands of Prisma work as usual with DATABASE_URL set: npx prisma migrate status | resolve | diff | …
 */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { databaseCommand } from "./prisma/database-command.mjs";
import { dropShadowDatabases, postgresAdapters } from "./prisma/postgres-adapter.mjs";

/**
 * @typedef {{ id: number | null, method?: string, params?: unknown }} Request
 * @typedef {{ url: string, datamodels: [string, string][], command: string | null, version: boolean }} Options
 * @typedef {Record<string, (params: unknown) => unknown>} Engine
 * @typedef {{ message?: string, code?: string, meta?: unknown }} EngineError
 */

/** Added to the ids of requests that the engine sends, so that they differ from those of the command line. */
const PRINT_ID_OFFSET = 1_000_000;

/** @type {Promise<void> | null} */
let exit = null;

let panicMessage = "";

const options = readOptions(process.argv.slice(2));

if (options.version) process.stdout.write("schema-engine-wasm\n");
else if (options.command) process.exitCode = await databaseCommand(options.command, options.url);
else answerRequests();

/** @param {string[]} args */
function readOptions(args) {
  /** @type {Options} */
  const found = { url: process.env.DATABASE_URL ?? "", datamodels: [], command: null, version: false };
  for (let arg = args.shift(); arg !== undefined; arg = args.shift()) {
    if (arg === "--datamodels") found.datamodels.push(readDatamodel(args.shift() ?? ""));
    else if (arg === "--datasource") found.url = JSON.parse(args.shift() ?? "{}").url ?? found.url;
    else if (arg === "--version") found.version = true;
    else if (arg === "cli") found.command = args.shift() ?? null;
  }
  return found;
}

/** @param {string} path @returns {[string, string]} */
function readDatamodel(path) {
  return [path, readFileSync(path, "utf8")];
}

/** Answer JSON-RPC requests, one a line, in order, until the input ends. */
function answerRequests() {
  /** @type {Promise<Engine> | null} */
  let engine = null;
  /** @type {Request} */
  let current = { id: null };
  let queue = Promise.resolve();
  // A panic of the engine rejects no promise. Without an answer, some commands of Prisma would exit as if they had
  // succeeded.
  process.on("uncaughtException", (error) => {
    if (exit) return; // dropping a shadow database closes its connections
    send(errorAnswer(current, { message: panicMessage || error.message }));
    exitAfterCleanup();
  });
  createInterface({ input: process.stdin })
    .on("line", (line) => {
      queue = queue.then(async () => {
        const request = JSON.parse(line);
        if (!request.method) return; // the answer to a "print" request
        current = request;
        engine ??= startEngine();
        send(await answer(request, engine));
      });
    })
    .on("close", () => queue.then(exitAfterCleanup));
  process.on("SIGTERM", exitAfterCleanup);
}

/** Runs once: Prisma closes the input and sends SIGTERM at the same time. */
function exitAfterCleanup() {
  exit ??= dropShadowDatabases()
    .catch(() => {})
    .finally(() => process.exit(0));
  return exit;
}

/** @param {{ id: number, method: string, params: unknown }} request @param {Promise<Engine>} engine */
async function answer({ id, method, params }, engine) {
  try {
    const result = /** @type {{ stdout?: string } | undefined} */ (await call(await engine, method, params));
    if (result?.stdout) send({ id: PRINT_ID_OFFSET + id, method: "print", params: { content: result.stdout } });
    return { id, result: result ?? {} };
  } catch (error) {
    return errorAnswer({ id }, /** @type {EngineError} */ (error));
  }
}

/** @param {Request} request @param {EngineError} error */
function errorAnswer({ id }, { message, code, meta }) {
  const data = { is_panic: false, message, error_code: code ?? null, meta: meta ?? null };
  return { id, error: { code: 4466, message: "An error happened. Check the data field for details.", data } };
}

/** @param {Engine} engine @param {string} method @param {unknown} params */
function call(engine, method, params) {
  // Prisma would create a missing database. Galley reports it before it calls Prisma.
  if (method === "createDatabase") return {};
  return engine[method === "getDatabaseVersion" ? "version" : method]?.(params);
}

/** @param {object} message */
function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

/** @returns {Promise<Engine>} */
function startEngine() {
  const path = new URL("schema_engine_bg.wasm", import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const module = new WebAssembly.Module(readFileSync(fileURLToPath(path)));
  const imports = /** @type {WebAssembly.Imports} */ ({ "./schema_engine_bg.js": bindings });
  const { exports } = new WebAssembly.Instance(module, imports);
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(/** @type {string} */ message) {
        panicMessage = message;
      },
    },
  });
  const { __wbg_set_wasm: setWasm, SchemaEngine } = /** @type {any} */ (bindings);
  setWasm(exports);
  /** @type {() => void} */ (exports.__wbindgen_start)();
  const datamodels = options.datamodels.length > 0 ? options.datamodels : undefined;
  const adapters = bindMigrationAwareSqlAdapterFactory(postgresAdapters(options.url));
  return SchemaEngine.new({ datamodels }, () => {}, adapters);
}
