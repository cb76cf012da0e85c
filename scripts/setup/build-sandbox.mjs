// @ts-check
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build, stop } from "esbuild";

/** Packages with compiled parts, those that load others by their names, and those that a package can do without. */
const NOT_BUNDLED = [
  ...["sharp", "canvas", "@napi-rs/canvas", "@myriaddreamin/typst-ts-node-compiler"],
  ...["@duckdb/node-api", "@node-rs/argon2", "nodemailer", "pg", "pg-boss", "rate-limiter-flexible", "undici"],
];

/** The programs of child processes besides that of sandbox/. */
const PROGRAMS = ["sandbox/child.ts", "server/exports/process/export-child.ts"];

/** Packages for CommonJS load modules of Node.js by `require`. No package may have the same name for it at its top. */
const REQUIRE =
  'import { createRequire as createBundleRequire } from "node:module"; const require = createBundleRequire(import.meta.url);';

/**
 * Bundle what child processes run: their programs, and the modules named `…-jobs.ts` for those of sandbox/. From a bundle such a process starts with
 * a fifth of the CPU time, which decides whether it starts in time on a busy machine. `more`: paths of other files.
 * @param {string} root @param {string} outdir @param {string[]} [more]
 */
export async function buildSandbox(root, outdir, more = []) {
  const jobs = ["ingest", "render", "server"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith("-jobs.ts") && !path.includes("testing"))
      .map((path) => join(root, folder, path)),
  );
  await build({
    entryPoints: [...[...PROGRAMS, ...more].map((path) => join(root, path)), ...jobs],
    outbase: root,
    outdir,
    // What two of them import is one module: otherwise the child process would not know a RuleError of a job.
    splitting: true,
    // The package server-only is empty under this condition.
    conditions: ["react-server"],
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    external: NOT_BUNDLED,
    banner: { js: REQUIRE },
    outExtension: { ".js": ".mjs" },
    logLevel: "warning",
  });
  // Otherwise its process stays as long as this one.
  await stop();
}
