import { join } from "node:path";
import { defineConfig } from "prisma/config";

// This engine needs no download at install time, unlike Prisma's own. Windows cannot execute a script.
if (process.platform !== "win32") {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= join(import.meta.dirname, "scripts", "prisma-schema-engine.mjs");
}
process.env.CHECKPOINT_DISABLE ??= "1"; // no update check

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  // Generating the client needs no database.
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
