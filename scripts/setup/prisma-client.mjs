import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { fingerprint, unlessStamped } from "./fingerprint.mjs";
import { runTool } from "./tool.mjs";

const GENERATED = join(ROOT, "prisma", "generated");

/** Make the code with which Galley speaks to its database, again after a change of the schema or of Prisma. */
export async function generateClient() {
  const words = existsSync(join(GENERATED, "client.ts")) ? [] : ["missing"];
  const sources = ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"];
  const mark = fingerprint(
    sources.map((path) => join(ROOT, path)),
    { words },
  );
  await unlessStamped(join(GENERATED, ".galley-generated"), mark, () =>
    prisma(["generate"], {
      refusal: "Prisma could not make its client from prisma/schema.prisma; its reason stands above.",
    }),
  );
}

/** Run Prisma's command line without calls home. */
export function prisma(args, { env = {}, refusal }) {
  return runTool("prisma/build/index.js", args, {
    env: { ...env, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    refusal,
  });
}
