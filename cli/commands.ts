import type { Command } from "./command.ts";

/** Every command, in the order of the work. Each is loaded only when it is called, because loading takes time. */
export const COMMANDS = new Map<string, () => Promise<Command>>([
  ["import", async () => (await import("./import.ts")).importArticles],
  ["export", async () => (await import("./export.ts")).exportArticles],
  ["user", async () => (await import("./user.ts")).user],
  ["token", async () => (await import("./token.ts")).token],
  ["check-sources", async () => (await import("./check-sources.ts")).checkSources],
  ["archive-sources", async () => (await import("./archive-sources.ts")).archiveSources],
  ["backup", async () => (await import("./backup.ts")).backup],
  ["restore", async () => (await import("./restore.ts")).restore],
  ["audit", async () => (await import("./audit.ts")).audit],
  ["demo", async () => (await import("./demo.ts")).demo],
]);
