// @ts-check
/** Finds the route of a request, for metrics and the log: paths themselves have ids and the secrets of links. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a request is counted as that belongs to no route. */
const NO_ROUTE = "none";

/** @typedef {{ pattern: string | null, fixed: Map<string, Node>, variable: Node | null, rest: string | null }} Node */

/** @returns {Node} */
const emptyNode = () => ({ pattern: null, fixed: new Map(), variable: null, rest: null });

/**
 * The patterns of all routes of a built app, such as `/api/v1/claims/[claimId]`.
 * @param {string} dir the folder of the app
 */
export function builtRoutes(dir) {
  const manifest = JSON.parse(readFileSync(join(dir, ".next", "app-path-routes-manifest.json"), "utf8"));
  return /** @type {string[]} */ ([...new Set(Object.values(manifest))]);
}

/**
 * A function from the address of a request to the pattern of its route.
 * @param {string[]} patterns
 */
export function routeFinder(patterns) {
  const root = emptyNode();
  for (const pattern of patterns) addPattern(root, pattern);
  return (/** @type {string} */ url) => {
    const [path = ""] = url.split("?", 1);
    if (path.startsWith("/_next/static/")) return "/_next/static";
    return patternOf(root, segmentsOf(path)) ?? NO_ROUTE;
  };
}

/** @param {string} path */
const segmentsOf = (path) => path.split("/").filter(Boolean);

/** @param {Node} root @param {string} pattern */
function addPattern(root, pattern) {
  let node = root;
  for (const segment of segmentsOf(pattern)) {
    if (segment.startsWith("[...") || segment.startsWith("[[...")) {
      node.rest = pattern;
      return;
    }
    if (segment.startsWith("[")) {
      node.variable ??= emptyNode();
      node = node.variable;
      continue;
    }
    const next = node.fixed.get(segment) ?? emptyNode();
    node.fixed.set(segment, next);
    node = next;
  }
  node.pattern = pattern;
}

/** A name goes before a variable, and a variable before the rest of a path. @param {Node} node @param {string[]} segments @returns {string | null} */
function patternOf(node, [segment, ...more]) {
  if (segment === undefined) return node.pattern;
  const fixed = node.fixed.get(segment);
  const found = (fixed && patternOf(fixed, more)) ?? (node.variable && patternOf(node.variable, more));
  return found ?? node.rest;
}
