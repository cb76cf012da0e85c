// @ts-check
import { join, resolve } from "node:path";

/** The folder of the checkout. */
export const ROOT = resolve(import.meta.dirname, "..");

/** The folder for the secret, the embedded database and all else that must survive a restart. */
export function dataFolder() {
  return process.env.GALLEY_DATA ? resolve(process.env.GALLEY_DATA) : join(ROOT, "data");
}
