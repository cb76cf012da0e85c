import { join, resolve } from "node:path";

/** The checkout. */
export const ROOT = resolve(import.meta.dirname, "..");

/** Where the running Galley keeps its secret, its database and what else must outlive it. */
export function dataFolder() {
  return process.env.GALLEY_DATA ? resolve(process.env.GALLEY_DATA) : join(ROOT, "data");
}
