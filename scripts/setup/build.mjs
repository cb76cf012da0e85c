import { join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { notice } from "#scripts/user-error.mjs";
import { fingerprint, unlessStamped } from "./fingerprint.mjs";
import { packFiles } from "./pack.mjs";
import { runTool } from "./tool.mjs";

/** What the built app is made of. Not tsconfig.json, which the build itself may rewrite. */
const SOURCES = [
  ...["api", "app", "client", "components", "domain", "editor", "ingest", "public", "server"],
  ...["prisma/schema.prisma", "proxy.ts", "instrumentation.ts", "next.config.js"],
  ...["package.json", "package-lock.json", "scripts/setup/pack.mjs"],
];

/** Modules that want the address of a database are loaded to be built; none is connected to. */
const NO_DATABASE = "postgresql://nobody@nowhere.invalid/none";

/** Build the app when its sources have changed since it was last built. */
export async function build() {
  const mark = fingerprint(
    SOURCES.map((path) => join(ROOT, path)),
    { words: [process.versions.node], keep: isSource },
  );
  await unlessStamped(join(ROOT, ".next", "galley-built"), mark, async () => {
    notice("Building the app. This takes half a minute after a change, and is not repeated.");
    await runTool("next/dist/bin/next", ["build"], {
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: NO_DATABASE },
      refusal: "The app could not be built; the reason stands above.",
    });
    await packFiles(join(ROOT, ".next", "static"));
  });
}

const isSource = (path) => !/\.test\.tsx?$/.test(path);
