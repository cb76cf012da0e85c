import type { Command } from "./command.ts";

/** Every command, in the order of the work. Loaded when it is asked for: what one needs does not slow down the others. */
export const COMMANDS = new Map<string, () => Promise<Command>>([
  ["import", async () => (await import("./import.ts")).importArticles],
  ["export", async () => (await import("./export.ts")).exportArticles],
  ["user", async () => (await import("./user.ts")).user],
  ["token", async () => (await import("./token.ts")).token],
  ["audit", async () => (await import("./audit.ts")).audit],
  ["demo", async () => (await import("./demo.ts")).demo],
]);
