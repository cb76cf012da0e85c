// @ts-check
import { accessSync, constants, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { notice, UserError } from "#scripts/user-error.mjs";
import { readIfExists } from "./files.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { run } from "./run.mjs";

const LOCK = join(ROOT, "package-lock.json");
const STAMP = join(ROOT, "node_modules", ".galley-installed");

/** Lines of npm's errors that are shown. */
const MAX_ERROR_LINES = 8;

/** Install the packages of package-lock.json where they are missing or have another version. */
export async function installPackages() {
  const lockHash = fingerprint([LOCK], { words: [process.platform, process.arch] });
  if (readIfExists(STAMP)?.trim() === lockHash) return;
  if (!isInstalled()) await cleanInstall();
  writeFileSync(STAMP, `${lockHash}\n`);
}

/** npm records what it installed in a lock file of its own. The same versions need no second installation. */
function isInstalled() {
  const installed = packagesOf(join(ROOT, "node_modules", ".package-lock.json"));
  const fitsMachine = (/** @type {LockedPackage} */ { os, cpu }) =>
    fits(os, process.platform) && fits(cpu, process.arch);
  return Object.entries(packagesOf(LOCK)).every(([path, wanted]) => {
    if (path === "" || wanted.link) return true;
    const found = installed[path];
    return found
      ? found.version === wanted.version
      : Boolean(wanted.optional) && !(wanted.os && fitsMachine(wanted) && !wanted.libc);
  });
}

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage */

/** @param {string} path @returns {Record<string, LockedPackage>} */
const packagesOf = (path) => JSON.parse(readIfExists(path) ?? "{}").packages ?? {};

/** @param {string[] | undefined} allowed such as ["linux"] or ["!win32"] @param {string} own */
const fits = (allowed, own) => !allowed || (allowed.includes(own) && !allowed.includes(`!${own}`));

async function cleanInstall() {
  accessSync(ROOT, constants.W_OK);
  notice("Installing the packages Galley needs. This takes a minute or two the first time.");
  const options = "--ignore-scripts --include=dev --include=optional --no-audit --no-fund --loglevel=error";
  const { code, output } = await npm(["ci", ...options.split(" ")]);
  if (code === 0) return;
  const errors = output
    .split("\n")
    .filter((line) => /^npm (error|ERR!)/.test(line) && !/\s{4}at |complete log/.test(line));
  notice(errors.slice(0, MAX_ERROR_LINES).join("\n") || output.trim());
  throw new UserError(
    "npm could not install the packages Galley needs; the reason is above. Check the network and your rights to this folder, then start again.",
  );
}

/**
 * Install one version of a package from npm into an empty folder, as `folder/node_modules/NAME`.
 * @param {string} folder @param {string} name @param {string} version
 */
export async function installPackage(folder, name, version) {
  const options = "--ignore-scripts --no-save --no-audit --no-fund --loglevel=error";
  const { code, output } = await npm(["install", "--prefix", folder, ...options.split(" "), `${name}@${version}`]);
  if (code === 0) return;
  throw new UserError(
    `${output.trim()}\nnpm could not install ${name} ${version}; the reason is above. Check the network and start again.`,
  );
}

/** Run the npm that started this process, else the one on the path. @param {string[]} args */
function npm(args) {
  const npmCli = process.env.npm_execpath;
  if (npmCli?.endsWith("npm-cli.js")) return run(process.execPath, [npmCli, ...args]);
  const isWindows = process.platform === "win32";
  return run(isWindows ? "npm.cmd" : "npm", args, { shell: isWindows });
}
