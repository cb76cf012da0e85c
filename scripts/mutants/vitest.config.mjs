// @ts-check
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { ROOT } from "#scripts/paths.mjs";
import { switchPlaces } from "./places.mjs";

const TIMEOUT_MS = 3_600_000;

/** The tests on PostgreSQL, with places that can be switched. GALLEY_MUTANT_TESTS names the files. */
export default defineConfig({
  root: ROOT,
  plugins: [switchPlaces()],
  resolve: { alias: { "server-only": join(ROOT, "node_modules", "server-only", "empty.js") } },
  test: {
    include: (process.env.GALLEY_MUTANT_TESTS ?? "api/testing/permission-mutants.ts").split(" "),
    globalSetup: "scripts/testing/template-database.mjs",
    setupFiles: [
      "scripts/testing/expect-loopback-only.mjs",
      "scripts/testing/own-database.mjs",
      "scripts/mutants/switch.mjs",
    ],
    bail: process.env.GALLEY_MUTANT ? 1 : 0,
    testTimeout: process.env.GALLEY_MUTANT ? 60_000 : TIMEOUT_MS,
    hookTimeout: 120_000,
  },
});
