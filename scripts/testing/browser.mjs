// @ts-check
/** Finds a Chromium for the end-to-end tests, or installs one. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { run } from "#scripts/setup/run.mjs";
import { notice, UserError } from "#scripts/user-error.mjs";

/** For the browsers of tests, benchmarks and screenshots. Chromium cannot use its sandbox as root. */
export const LAUNCH_OPTIONS = {
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
  chromiumSandbox: process.getuid?.() !== 0,
  args: [
    ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
  ],
};

/** A headless shell needs less time and memory than a browser with a window that is hidden. */
const SYSTEM_PATHS = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a browser: Playwright's own, that of CHROMIUM_PATH, the system's, or one that is installed now. */
export async function findBrowser() {
  const found = await installedBrowser();
  if (found) return found;
  notice("Installing a browser for the end-to-end tests.");
  const cli = join(ROOT, "node_modules", "@playwright", "test", "cli.js");
  // Only root can install the libraries that it needs; sudo would ask for a password.
  const libraries = process.getuid?.() === 0 ? ["--with-deps"] : [];
  const playwright = await run(process.execPath, [cli, "install", ...libraries, "chromium"]).catch(() => ({ code: 1 }));
  if (playwright.code !== 0) await installFromSystem();
  const installed = await installedBrowser();
  if (installed) return installed;
  throw new UserError(
    "The end-to-end tests need a browser. Install Chromium, set CHROMIUM_PATH to its program, and run npm test again.",
  );
}

async function installedBrowser() {
  const { chromium } = await import("@playwright/test");
  return [chromium.executablePath(), process.env.CHROMIUM_PATH, ...SYSTEM_PATHS].find(
    (path) => path && existsSync(path),
  );
}

/** Works on Debian and its derivatives. Elsewhere it does nothing, and findBrowser throws. */
async function installFromSystem() {
  const aptGet = (/** @type {string[]} */ ...args) =>
    run("apt-get", args, { env: { DEBIAN_FRONTEND: "noninteractive" } }).catch(() => ({ code: 1 }));
  await aptGet("update");
  for (const browser of ["chromium-headless-shell", "chromium"]) {
    const { code } = await aptGet("install", "-y", "--no-install-recommends", browser, "fonts-dejavu-core");
    if (code === 0) return;
  }
}
