import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { LAUNCH_OPTIONS } from "#scripts/testing/browser.mjs";

/** The browser of CHROMIUM_PATH, else Playwright's own. */
export const openBrowser = (): Promise<Browser> => chromium.launch(LAUNCH_OPTIONS);

/** A context with an empty cache and a signed-in session. */
export async function freshContext(browser: Browser, url: string, session: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ name: "next-auth.session-token", value: session, url }]);
  // tsx names functions by a helper that pages do not have.
  await context.addInitScript("globalThis.__name = (named) => named;");
  await context.addInitScript(observeOpening);
  return context;
}

/** Durations in milliseconds from the start of the navigation, and the cumulative layout shift. */
export type Opening = { textVisible: number; largestPaint: number; layoutShift: number };

/** Open an article, wait until it has `noteCount` notes and nothing moves any more. */
export async function openArticle(page: Page, url: string, noteCount: number): Promise<Opening> {
  await page.goto(url);
  await page.waitForFunction((count) => document.querySelectorAll(".note").length >= count, noteCount);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(SETTLE_MS);
  return page.evaluate(() => (window as unknown as { opening: Opening }).opening);
}

/** How long after the last note something may still move. */
const SETTLE_MS = 700;

/** Runs in the page before anything else. */
function observeOpening() {
  const opening = { textVisible: Number.NaN, largestPaint: 0, layoutShift: 0 };
  Object.assign(window, { opening });
  // Find the frame in which the text is laid out in view. Mostly it is the first frame with any content, whose paint
  // time the browser reports. For a later frame, the start of the next one is taken.
  const look = (frameStart: number) => {
    const first = document.querySelector(".article-body p")?.getBoundingClientRect();
    const isInView = first !== undefined && first.height > 0 && first.top < window.innerHeight;
    if (!isInView) return requestAnimationFrame(look);
    requestAnimationFrame(() => {
      opening.textVisible = performance.now();
    });
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === "first-contentful-paint" && startTime >= frameStart) opening.textVisible = startTime;
    }).observe({ type: "paint", buffered: true });
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) opening.largestPaint = startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) opening.layoutShift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}
