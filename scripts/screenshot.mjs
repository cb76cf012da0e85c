// @ts-check
/**
 * Takes the screenshots of README.md from a running Galley with the demo newsroom:
 *   node scripts/screenshot.mjs [ADDRESS]        http://localhost:3000 unless given
 */
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { dataFolder, ROOT } from "./paths.mjs";
import { readIfExists } from "./setup/files.mjs";
import { findBrowser, LAUNCH_OPTIONS } from "./testing/browser.mjs";

/** The article on the tides, with one of its ruled claims open beside the text. */
const PAGE = "/articles/019b76da-a800-7000-8001-000000000000?claim=019b76da-a800-7000-8001-000000000003";

/** The window of a laptop, at twice the pixel density. */
const WINDOW = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 };

/** A development server first compiles the page. */
const PAGE_TIMEOUT_MS = 120_000;

const address = process.argv[2] ?? "http://localhost:3000";
const password = process.env.GALLEY_DEMO_PASSWORD ?? readIfExists(join(dataFolder(), "demo-password"))?.trim();

if (password) await takeScreenshots(password);
else {
  console.error("The demo password is not stored here. Set GALLEY_DEMO_PASSWORD, or GALLEY_DATA to the data folder.");
  process.exitCode = 1;
}

/** @param {string} password */
async function takeScreenshots(password) {
  const args = [...LAUNCH_OPTIONS.args, "--font-render-hinting=none"];
  const browser = await chromium.launch({ ...LAUNCH_OPTIONS, executablePath: await findBrowser(), args });
  try {
    for (const colorScheme of /** @type {const} */ (["light", "dark"]))
      await takeScreenshot(browser, colorScheme, password);
  } finally {
    await browser.close();
  }
}

/**
 * @param {import("@playwright/test").Browser} browser @param {"light" | "dark"} colorScheme @param {string} password
 */
async function takeScreenshot(browser, colorScheme, password) {
  const context = await browser.newContext({ ...WINDOW, baseURL: address, colorScheme, reducedMotion: "reduce" });
  context.setDefaultTimeout(PAGE_TIMEOUT_MS);
  const page = await context.newPage();
  await page.goto(`/sign-in?next=${encodeURIComponent(PAGE)}`);
  await page.getByRole("textbox", { name: "E-mail" }).fill("editor@demo.example");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.locator("mark").first().waitFor();
  const introduction = page.getByRole("button", { name: "Got it" });
  if (await introduction.isVisible()) await introduction.click();
  // The notes are drawn after the text, and their ratings after their numbers.
  await page.locator(".note[aria-current='true'] .verdict-name").waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await page.waitForLoadState("networkidle").catch(() => {}); // the live connection stays open
  await page.screenshot({ path: join(ROOT, "docs", `workspace-${colorScheme}.png`) });
  await context.close();
  console.log(`docs/workspace-${colorScheme}.png`);
}
