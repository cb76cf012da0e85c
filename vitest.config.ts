import { join } from "node:path";
import { defineConfig } from "vitest/config";

// Outside of Next, the package "server-only" throws when it is imported.
const resolve = { alias: { "server-only": join(import.meta.dirname, "node_modules", "server-only", "empty.js") } };

/** Tests that use a real PostgreSQL. */
const WITH_DATABASE = "{api,cli,server}/**/*.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: ["{app,client,components,domain,editor,ingest,prisma,scripts}/**/*.test.{ts,tsx,mjs}"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: "data",
          include: [WITH_DATABASE],
          globalSetup: "scripts/testing/template-database.mjs",
          setupFiles: "scripts/testing/own-database.mjs",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
