// @ts-check
/** Runs each benchmark in a process of its own, with the database and the browser that it needs. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { temporaryServer } from "#scripts/postgres/temporary.mjs";
import { build } from "#scripts/setup/build.mjs";
import { generateClient } from "#scripts/setup/prisma-client.mjs";
import { onShutdown } from "#scripts/setup/shutdown.mjs";
import { findBrowser } from "#scripts/testing/browser.mjs";
import { createDatabase, dropDatabases } from "#scripts/testing/databases.mjs";
import { notice, UserError } from "#scripts/user-error.mjs";

/** @typedef {import("#bench/bench.ts").Result} Result */

const FOLDER = join(ROOT, "bench");

/** What the JSON of a figure without a peer says. */
const NO_PEER = { peer: null, peerFigure: null, ratio: null };

/** Run the benchmarks with these names, or all. @param {string[]} names @param {{ asJson: boolean }} options */
export async function runBenches(names, { asJson }) {
  const known = findBenches();
  const unknown = names.find((name) => !known.has(name));
  if (unknown) {
    throw new UserError(`There is no benchmark called ${unknown}. The benchmarks are ${[...known.keys()].join(", ")}.`);
  }
  await generateClient();
  const failed = [];
  for (const [name, needs] of known) {
    if (names.length > 0 && !names.includes(name)) continue;
    const results = await runBench(name, needs);
    if (!results) failed.push(name);
    for (const result of results ?? [])
      console.log(asJson ? JSON.stringify({ ...NO_PEER, ...result }) : formatResult(result));
  }
  if (failed.length > 0) throw new UserError(`These benchmarks failed: ${failed.join(", ")}. Their output is above.`);
}

/** One line for a figure. @param {Result} result */
function formatResult({ name, figure, unit, bar, peer, peerFigure, ratio, reached }) {
  const parts = [`${figure} ${unit}`.trim(), `bar ${bar}`];
  if (peer !== undefined) parts.push(`${peer} ${peerFigure ?? ""} ${unit}`.trim());
  if (ratio !== undefined) parts.push(`ratio ${ratio}`);
  return [name.padEnd(52), ...parts, reached ? "reached" : "short"].join("  ·  ");
}

/** The benchmarks by name, with what each declares that it needs. @returns {Map<string, string>} */
function findBenches() {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".ts"));
  return new Map(
    files.flatMap((file) => {
      const needs = readFileSync(join(FOLDER, file), "utf8").match(/^ {2}needs: "(\w+)",$/m)?.[1];
      return needs ? [[file.replace(/\.ts$/, ""), needs]] : [];
    }),
  );
}

/** @param {string} name @param {string} needs */
async function runBench(name, needs) {
  notice(`Running ${name} …`);
  if (needs === "nothing") return runInProcess(name, {});
  const server = process.env.DATABASE_URL || (await durableServer()).url;
  const database = `galley_bench_${process.pid}`;
  const url = await createDatabase(server, database);
  const drop = () => dropDatabases(server, database);
  const unregister = onShutdown(drop);
  /** @type {NodeJS.Dict<string>} */
  const env = { DATABASE_URL: url, GALLEY_TEST_DATABASE_URL: server };
  if (needs === "app") {
    await build();
    env.CHROMIUM_PATH = await findBrowser();
  }
  const results = await runInProcess(name, env);
  unregister();
  await drop();
  return results;
}

/** @type {ReturnType<typeof temporaryServer> | null} */
let sharedServer = null;

function durableServer() {
  sharedServer ??= temporaryServer({ durable: true }).then((server) => {
    onShutdown(server.stop, server.kill);
    return server;
  });
  return sharedServer;
}

/**
 * The results of a benchmark, or null where it failed. Its own output goes to standard error.
 * @param {string} name @param {NodeJS.Dict<string>} env @returns {Promise<Result[] | null>}
 */
async function runInProcess(name, env) {
  const script = [join(ROOT, "scripts", "bench", "run-one.mjs"), join(FOLDER, `${name}.ts`)];
  const nodeOptions = ["--conditions=react-server", "--import", import.meta.resolve("tsx")];
  const child = spawn(process.execPath, [...nodeOptions, ...script], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", 2, 2, "ipc"],
  });
  const unregister = onShutdown(() => child.kill());
  /** @type {Result[] | null} */
  let results = null;
  child.on("message", (message) => {
    results = /** @type {Result[]} */ (message);
  });
  await once(child, "exit").finally(unregister);
  return results;
}
