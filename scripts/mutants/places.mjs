// @ts-check
/**
 * Finds the places in server/ and api/ where a permission is asked for, and lets a test change the answer of one of them
 * while it runs. Nothing is copied: Vitest loads the files through `switchPlaces`.
 */
import { join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";

const FOLDERS = /^(?:server|api)\/(?!.*(?:testing\/|\.test\.))/;

/** Calls, and not the names in imports, members and comments. */
const CALLS = { permit: /(?<![\w."'`])permit\(/, can: /(?<![\w."'`])can\(/ };

/**
 * The code of a file in which each call of `permit` or `can` names its place, such as `server/claims/list.ts:22`, to
 * `galleyPlaces`. Of a line with both only `permit` is changed.
 * @param {string} code @param {string} file from the root of the checkout
 */
export function withPlaces(code, file) {
  if (!FOLDERS.test(file)) return code;
  return code
    .split("\n")
    .map((line, index) => {
      if (/^\s*(?:\*|\/[/*])/.test(line)) return line;
      const name = CALLS.permit.test(line) ? "permit" : "can";
      return line.replace(CALLS[name], `globalThis.galleyPlaces.${name}("${file}:${index + 1}", ${name}, `);
    })
    .join("\n");
}

/** The plugin of Vitest that loads files so. @returns {import("vitest/config").Plugin} */
export const switchPlaces = () => ({
  name: "galley-permission-places",
  enforce: "pre",
  transform(code, id) {
    const file = id.split("?")[0] ?? "";
    const root = join(ROOT, "/");
    return file.startsWith(root) ? { code: withPlaces(code, file.slice(root.length)), map: null } : null;
  },
});
