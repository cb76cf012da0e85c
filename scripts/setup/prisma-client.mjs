// @ts-check
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { fingerprint, unlessStamped } from "./fingerprint.mjs";
import { runPackage } from "./run.mjs";

const GENERATED = join(ROOT, "prisma", "generated");

/** Generate the database client, again after a change of the schema or of Prisma. */
export async function generateClient() {
  const words = existsSync(join(GENERATED, "client.ts")) ? [] : ["missing"];
  const sources = ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"];
  const sourceHash = fingerprint(
    sources.map((path) => join(ROOT, path)),
    { words },
  );
  await unlessStamped(join(GENERATED, ".galley-generated"), sourceHash, () =>
    prisma(["generate"], {
      failure: "Prisma could not generate its client from prisma/schema.prisma; the reason is above.",
    }),
  );
}

/**
 * Run Prisma's command line, without its update check and telemetry; returns its output.
 * @param {string[]} args @param {{ env?: NodeJS.Dict<string>, failure: string }} options
 */
export function prisma(args, { env = {}, failure }) {
  return runPackage("prisma/build/index.js", args, {
    env: { ...env, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    failure,
  });
}
