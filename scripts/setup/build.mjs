// @ts-check
import { join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { notice } from "#scripts/user-error.mjs";
import { buildSandbox } from "./build-sandbox.mjs";
import { compressFiles } from "./compress-files.mjs";
import { fingerprint, unlessStamped } from "./fingerprint.mjs";
import { runPackage } from "./run.mjs";

/** What the built app consists of. The build itself may rewrite tsconfig.json, which is why that is not in the list. */
const SOURCES = [
  ...["api", "app", "client", "components", "domain", "editor", "ingest", "public", "render", "sandbox", "server"],
  ...["prisma/schema.prisma", "proxy.ts", "instrumentation.ts", "next.config.js"],
  ...["package.json", "package-lock.json"],
  ...["scripts/setup/build-sandbox.mjs", "scripts/setup/compress-files.mjs"],
];

/** The build loads modules that require DATABASE_URL, but it connects to no database. */
const PLACEHOLDER_DATABASE_URL = "postgresql://nobody@nowhere.invalid/none";

/** Build the app if its sources have changed since the last build. */
export async function build() {
  const sourceHash = fingerprint(
    SOURCES.map((path) => join(ROOT, path)),
    { words: [process.versions.node], include: isSource },
  );
  await unlessStamped(join(ROOT, ".next", "galley-built"), sourceHash, async () => {
    notice("Building the app. This takes about half a minute and is needed only after a change.");
    await runPackage("next/dist/bin/next", ["build"], {
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", DATABASE_URL: PLACEHOLDER_DATABASE_URL },
      failure: "The app could not be built; the reason is above.",
    });
    await buildSandbox(ROOT, join(ROOT, ".next", "sandbox"));
    await compressFiles(join(ROOT, ".next", "static"));
  });
}

const isSource = (/** @type {string} */ path) => !/\.test\.tsx?$/.test(path);
