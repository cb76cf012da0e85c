/** Each bench in a process of its own, with what it needs. */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { temporaryServer } from "#scripts/postgres/temporary.mjs";
import { build } from "#scripts/setup/build.mjs";
import { atTheEnd } from "#scripts/setup/ending.mjs";
import { generateClient } from "#scripts/setup/prisma-client.mjs";
import { findBrowser } from "#scripts/testing/browser.mjs";
import { makeDatabase, removeDatabases } from "#scripts/testing/databases.mjs";
import { notice, Refusal } from "#scripts/user-error.mjs";
import { lineFor } from "./line.mjs";

const FOLDER = join(ROOT, "bench");

/** Measure the benches that are named, or all, and print a line for each figure. */
export async function runBenches(names, { asJson }) {
  const known = benches();
  const unknown = names.find((name) => !known.has(name));
  if (unknown) throw new Refusal(`There is no bench ${unknown}. There are ${[...known.keys()].join(", ")}.`);
  await generateClient();
  let broken = 0;
  for (const [name, needs] of known) {
    if (names.length > 0 && !names.includes(name)) continue;
    const results = await measure(name, needs);
    if (!results) broken += 1;
    for (const result of results ?? []) console.log(lineFor(result, { asJson }));
  }
  if (broken > 0)
    throw new Refusal(
      `${broken === 1 ? "One bench" : `${broken} benches`} could not be measured; what they said stands above.`,
    );
}

/** The names of the benches and what each needs, which it says in its source. */
function benches() {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".ts"));
  return new Map(
    files.flatMap((file) => {
      const needs = readFileSync(join(FOLDER, file), "utf8").match(/^ {2}needs: "(\w+)",$/m)?.[1];
      return needs ? [[file.replace(/\.ts$/, ""), needs]] : [];
    }),
  );
}

async function measure(name, needs) {
  notice(`Measuring ${name} …`);
  if (needs === "nothing") return runAlone(name, {});
  const server = process.env.DATABASE_URL ?? (await durableServer());
  const database = `galley_bench_${process.pid}`;
  const url = await makeDatabase(server, database);
  const remove = () => removeDatabases(server, database);
  const forget = atTheEnd(remove);
  const env = { DATABASE_URL: url, GALLEY_TEST_DATABASE_URL: server };
  if (needs === "app") {
    await build();
    env.CHROMIUM_PATH = await findBrowser();
  }
  const results = await runAlone(name, env);
  forget();
  await remove();
  return results;
}

let started = null;

async function durableServer() {
  started ??= await temporaryServer({ durable: true }).then((server) => {
    atTheEnd(server.stop, server.kill);
    return server;
  });
  return started.url;
}

/** The results of a bench, or null where it broke. What it prints itself goes to standard error. */
function runAlone(name, env) {
  const one = [join(ROOT, "scripts", "bench", "one.mjs"), join(FOLDER, `${name}.ts`)];
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", import.meta.resolve("tsx"), ...one], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ["ignore", 2, 2, "ipc"],
  });
  const forget = atTheEnd(() => child.kill());
  let results = null;
  child.on("message", (message) => {
    results = message;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", () => {
      forget();
      resolve(results);
    });
  });
}
