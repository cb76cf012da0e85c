// @ts-check
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./paths.mjs";

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
}).split("\n");

/** Files and folders in backticks, such as `client/outbox/` and `snap.ts`. */
const PATHS = /`((?:[\w.()[\]-]+\/)*(?:[\w.[\]-]+\.(?:tsx?|mjs|prisma|md)|[\w-]+\/))`/g;

const exists = (/** @type {string} */ path) =>
  files.some((file) => (path.endsWith("/") ? `/${file}`.includes(`/${path}`) : `/${file}`.endsWith(`/${path}`)));

test.each(["README.md", "docs/architecture.md", "docs/deploy.md", "docs/security.md"])(
  "every file that %s names exists",
  (document) => {
    const text = readFileSync(join(ROOT, document), "utf8");
    const named = [...text.matchAll(PATHS)].flatMap(([, path]) => path ?? []);
    const linked = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => join(document, "..", path ?? ""));
    expect([...named, ...linked].length).toBeGreaterThan(2);
    expect(named.filter((path) => path !== "data/" && !exists(path))).toEqual([]);
    expect(linked.filter((path) => !files.some((file) => file === path || file.startsWith(`${path}/`)))).toEqual([]);
  },
);
