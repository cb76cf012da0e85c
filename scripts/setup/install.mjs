/** The packages that package-lock.json names, in the checkout. */
import { accessSync, constants, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { notice, Refusal } from "#scripts/user-error.mjs";
import { fingerprint, readIfThere } from "./fingerprint.mjs";
import { run } from "./tool.mjs";

const LOCK = join(ROOT, "package-lock.json");
const STAMP = join(ROOT, "node_modules", ".galley-installed");

/** Lines that are shown of what npm says when it fails. */
const MOST_REASONS = 8;

/** Install the locked packages where they are missing or are not those of package-lock.json. */
export async function installPackages() {
  const mark = fingerprint([LOCK], { words: [process.platform, process.arch] });
  if (readIfThere(STAMP)?.trim() === mark) return;
  if (!isInstalled()) await cleanInstall();
  writeFileSync(STAMP, `${mark}\n`);
}

/** npm keeps what it installed in a lock file of its own: the same versions need no second installation. */
function isInstalled() {
  const installed = packagesOf(join(ROOT, "node_modules", ".package-lock.json"));
  const here = ({ os, cpu }) => fits(os, process.platform) && fits(cpu, process.arch);
  return Object.entries(packagesOf(LOCK)).every(([path, wanted]) => {
    if (path === "" || wanted.link) return true;
    const found = installed[path];
    return found
      ? found.version === wanted.version
      : Boolean(wanted.optional) && !(wanted.os && here(wanted) && !wanted.libc);
  });
}

const packagesOf = (path) => JSON.parse(readIfThere(path) ?? "{}").packages ?? {};

const fits = (allowed, own) => !allowed || (allowed.includes(own) && !allowed.includes(`!${own}`));

async function cleanInstall() {
  accessSync(ROOT, constants.W_OK);
  notice("Installing the packages Galley needs. The first time this takes a minute or two.");
  const options = [
    "--ignore-scripts",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const { code, said } = await npm(["ci", ...options]);
  if (code === 0) return;
  const reasons = said
    .split("\n")
    .filter((line) => /^npm (error|ERR!)/.test(line) && !/\s{4}at |complete log/.test(line));
  notice(reasons.slice(0, MOST_REASONS).join("\n") || said.trim());
  throw new Refusal(
    "npm could not install the packages Galley needs; its reason stands above. Check the network and the rights to this folder, then start again.",
  );
}

/** The npm that started this, else the one on the path. */
function npm(args) {
  const started = process.env.npm_execpath;
  if (started?.endsWith("npm-cli.js")) return run(process.execPath, [started, ...args]);
  const windows = process.platform === "win32";
  return run(windows ? "npm.cmd" : "npm", args, { shell: windows });
}
