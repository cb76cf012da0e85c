/**
 * Makes the pictures of README.md from a running Galley with the demo newsroom:
 *   node scripts/screenshot.mjs [ADDRESS]        http://localhost:3000 unless told
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { dataFolder, ROOT } from "./paths.mjs";
import { readIfThere } from "./setup/fingerprint.mjs";

/** The article on the tides, and the ruled claim in it that is open beside the text. */
const PAGE = "/articles/019b76da-a800-7000-8001-000000000000?claim=019b76da-a800-7000-8001-000000000003";

/** A laptop's window, drawn at twice the size. */
const WINDOW = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 2 };

/** How long a page may take, in milliseconds: a development server first compiles it. */
const PATIENCE = 120_000;

const address = process.argv[2] ?? "http://localhost:3000";
const password = process.env.GALLEY_DEMO_PASSWORD ?? readIfThere(join(dataFolder(), "demo-password"))?.trim();

if (password) await takePictures();
else {
  console.error("The demo password is not known here. Set GALLEY_DEMO_PASSWORD, or GALLEY_DATA to the data folder.");
  process.exitCode = 1;
}

async function takePictures() {
  const browser = await chromium.launch({
    executablePath: [process.env.CHROMIUM_PATH, chromium.executablePath(), "/usr/bin/chromium"].find(existsSync),
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--font-render-hinting=none",
    ],
  });
  try {
    for (const colorScheme of ["light", "dark"]) await takePicture(browser, colorScheme);
  } finally {
    await browser.close();
  }
}

async function takePicture(browser, colorScheme) {
  const context = await browser.newContext({ ...WINDOW, baseURL: address, colorScheme, reducedMotion: "reduce" });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  await page.goto(`/sign-in?next=${encodeURIComponent(PAGE)}`);
  await page.getByRole("textbox", { name: "E-mail" }).fill("editor@demo.example");
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.locator("mark").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForLoadState("networkidle").catch(() => {}); // the live connection never ends
  await page.screenshot({ path: join(ROOT, "docs", `workspace-${colorScheme}.png`) });
  await context.close();
  console.log(`docs/workspace-${colorScheme}.png`);
}
