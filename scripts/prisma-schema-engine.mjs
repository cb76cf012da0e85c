#!/usr/bin/env node
/*
 * Prisma's schema engine without a download: the WebAssembly build of the engine, spoken to by Prisma's command line
 * over standard input and output as it speaks to the native one. prisma.config.ts points Prisma here.
 *
 * New migration, after a change of prisma/schema.prisma (on a PostgreSQL of its own, no network needed):
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
import { dropShadows, postgresAdapters } from "./prisma/postgres-adapter.mjs";

/** Ids of the requests the engine itself makes, away from those of the command line. */
const PRINT_IDS = 1_000_000;

let leaving = null;

/** The engine's own words about why it broke. */
let panic = "";

const options = readOptions(process.argv.slice(2));

if (options.version) process.stdout.write("schema-engine-wasm\n");
else if (options.command) process.exitCode = await databaseCommand(options.command, options.url);
else answerRequests();

function readOptions(words) {
  const found = { url: process.env.DATABASE_URL ?? "", datamodels: [], command: null, version: false };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === "--datamodels") found.datamodels.push(readDatamodel(words.shift()));
    else if (word === "--datasource") found.url = JSON.parse(words.shift()).url ?? found.url;
    else if (word === "--version") found.version = true;
    else if (word === "cli") found.command = words.shift();
  }
  return found;
}

function readDatamodel(path) {
  return [path, readFileSync(path, "utf8")];
}

/** One JSON-RPC request a line, answered in order; the end of the input ends the engine. */
function answerRequests() {
  let engine = null;
  let current = null;
  let earlier = Promise.resolve();
  // A panic ends the engine outside of any promise. Unanswered, some of Prisma's commands would end as if all were well.
  process.on("uncaughtException", (error) => {
    if (leaving) return; // a connection cut by the drop of its database
    send(refusal(current, { message: panic || error.message }));
    leave();
  });
  createInterface({ input: process.stdin })
    .on("line", (line) => {
      earlier = earlier.then(async () => {
        const request = JSON.parse(line);
        if (!request.method) return; // the command line's answer to a "print" of ours
        current = request;
        engine ??= startEngine();
        send(await answer(request, engine));
      });
    })
    .on("close", () => earlier.then(leave));
  process.on("SIGTERM", leave);
}

/** Prisma closes the input and sends SIGTERM at once. */
function leave() {
  leaving ??= dropShadows().finally(() => process.exit(0));
  return leaving;
}

async function answer({ id, method, params }, engine) {
  try {
    const result = await call(await engine, method, params);
    if (result?.stdout) send({ id: PRINT_IDS + id, method: "print", params: { content: result.stdout } });
    return { id, result: result ?? {} };
  } catch (error) {
    return refusal({ id }, error);
  }
}

function refusal(request, { message, code, meta }) {
  const data = { is_panic: false, message, error_code: code ?? null, meta: meta ?? null };
  return {
    id: request.id,
    error: { code: 4466, message: "An error happened. Check the data field for details.", data },
  };
}

function call(engine, method, params) {
  // Prisma asks for the database to be made where it is missing; Galley says so instead, before Prisma is called.
  if (method === "createDatabase") return {};
  return engine[method === "getDatabaseVersion" ? "version" : method](params);
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
}

function startEngine() {
  const path = new URL("schema_engine_bg.wasm", import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const module = new WebAssembly.Module(readFileSync(fileURLToPath(path)));
  const { exports } = new WebAssembly.Instance(module, { "./schema_engine_bg.js": bindings });
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      panic = message;
    },
  };
  bindings.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  const datamodels = options.datamodels.length > 0 ? options.datamodels : undefined;
  const adapters = bindMigrationAwareSqlAdapterFactory(postgresAdapters(options.url));
  return bindings.SchemaEngine.new({ datamodels }, () => {}, adapters);
}
