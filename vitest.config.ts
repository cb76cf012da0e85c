import { join } from "node:path";
import { defineConfig } from "vitest/config";

// Outside of Next, the package "server-only" throws when it is imported.
const resolve = { alias: { "server-only": join(import.meta.dirname, "node_modules", "server-only", "empty.js") } };

const LOOPBACK_ONLY = "scripts/testing/expect-loopback-only.mjs";

const timeouts = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Vitest leaves one processor free, which on two is half of them.
    maxWorkers: "100%",
    globalSetup: "scripts/testing/bundles.mjs",
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["{app,components,domain,editor,ingest,prisma,render,sandbox,scripts}/**/*.test.{ts,tsx,mjs}"],
          setupFiles: LOOPBACK_ONLY,
          // Files share the modules that they import: to import them for each file takes longer than the tests.
          isolate: false,
          unstubGlobals: true,
          ...timeouts,
        },
      },
      {
        resolve,
        test: {
          name: "client",
          // Unsaved work is sent by timers. What one file leaves would run in the next one.
          include: ["client/**/*.test.{ts,tsx}"],
          setupFiles: LOOPBACK_ONLY,
          unstubGlobals: true,
          ...timeouts,
        },
      },
      {
        resolve,
        test: {
          name: "data",
          // These use a real PostgreSQL.
          include: ["{api,cli,server}/**/*.test.ts"],
          globalSetup: "scripts/testing/template-database.mjs",
          setupFiles: [LOOPBACK_ONLY, "scripts/testing/own-database.mjs"],
          ...timeouts,
        },
      },
    ],
  },
});
