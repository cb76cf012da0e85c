import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const ROOT = import.meta.dirname;
const SPECIFIER = /(?:from|import)\s*\(?\s*"(?:#components|(\.))\/([^"]+)"/g;

/** Every import from one file of components/ to another, as paths below components/. */
const imports = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .flatMap((from) =>
    [...readFileSync(join(ROOT, from), "utf8").matchAll(SPECIFIER)].map(([, isRelative, path = ""]) => ({
      from,
      to: isRelative ? normalize(join(dirname(from), path)) : path,
    })),
  );

/** The folders directly below `folder`, each with those of them that it imports. */
function importsBetweenFoldersOf(folder: string): Map<string, Set<string>> {
  const childOf = (path: string) =>
    path.startsWith(folder) ? path.slice(folder.length).match(/^[^/]+(?=\/)/)?.[0] : undefined;
  const graph = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [importer, imported] = [childOf(from), childOf(to)];
    if (!importer || !imported || importer === imported) continue;
    graph.set(importer, (graph.get(importer) ?? new Set()).add(imported));
  }
  return graph;
}

/** A path through the graph that ends where it begins, or null. */
function cycleIn(graph: Map<string, Set<string>>): string[] | null {
  const walk = (path: string[]): string[] | null => {
    const last = path.at(-1) ?? "";
    if (path.indexOf(last) < path.length - 1) return path.slice(path.indexOf(last));
    for (const next of graph.get(last) ?? []) {
      const cycle = walk([...path, next]);
      if (cycle) return cycle;
    }
    return null;
  };
  for (const start of graph.keys()) {
    const cycle = walk([start]);
    if (cycle) return cycle;
  }
  return null;
}

test.each(["", "workspace/"])("the folders in components/%s do not import each other in a circle", (folder) => {
  const graph = importsBetweenFoldersOf(folder);
  expect(graph.size).toBeGreaterThan(0);
  expect(cycleIn(graph)).toBeNull();
});
