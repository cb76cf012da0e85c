import { join } from "node:path";
import { defineConfig } from "prisma/config";

// Prisma's own engine is downloaded at install time, this one is not. Windows cannot run a script as a program.
if (process.platform !== "win32") {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= join(import.meta.dirname, "scripts", "prisma-schema-engine.mjs");
}
process.env.CHECKPOINT_DISABLE ??= "1"; // no calls home

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  // Generating the client needs no database.
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
