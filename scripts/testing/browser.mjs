/** A Chromium for the stories: the one that is there, else one that is fetched. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "#scripts/paths.mjs";
import { run } from "#scripts/setup/tool.mjs";
import { notice, Refusal } from "#scripts/user-error.mjs";

/** Where systems keep it. */
const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The path of a browser: Playwright's own, that of CHROMIUM_PATH, the system's, or one that is installed now. */
export async function findBrowser() {
  const found = await installedBrowser();
  if (found) return found;
  notice("There is no browser yet: installing one for the stories.");
  const cli = join(ROOT, "node_modules", "@playwright", "test", "cli.js");
  // Only root can install the libraries it needs; sudo would ask for a password.
  const libraries = process.getuid?.() === 0 ? ["--with-deps"] : [];
  const own = await run(process.execPath, [cli, "install", ...libraries, "chromium"]).catch(() => ({ code: 1 }));
  if (own.code !== 0) await installFromSystem();
  const installed = await installedBrowser();
  if (installed) return installed;
  throw new Refusal(
    "The stories need a browser. Install Chromium and set CHROMIUM_PATH to its program, then run npm test again.",
  );
}

async function installedBrowser() {
  const { chromium } = await import("@playwright/test");
  return [chromium.executablePath(), process.env.CHROMIUM_PATH, ...SYSTEM].find((path) => path && existsSync(path));
}

/** Debian and its kin; elsewhere the person is told what is missing. */
async function installFromSystem() {
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"]]) {
    await run("apt-get", args, { env: { DEBIAN_FRONTEND: "noninteractive" } }).catch(() => undefined);
  }
}
