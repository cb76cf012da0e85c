import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The version of Galley, such as 0.1.0. */
export function galleyVersion(): string {
  return JSON.parse(readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8")).version;
}
