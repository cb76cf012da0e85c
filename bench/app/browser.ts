import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";

/** The browser that is measured in: that of CHROMIUM_PATH, else Playwright's own. */
export function openBrowser(): Promise<Browser> {
  const path = process.env.CHROMIUM_PATH;
  return chromium.launch({
    ...(path ? { executablePath: path } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

/** A browser that knows nothing yet but who is signed in. */
export async function freshContext(browser: Browser, url: string, session: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ name: "next-auth.session-token", value: session, url }]);
  // What runs TypeScript here gives functions their names by a function that pages do not have.
  await context.addInitScript("globalThis.__name = (named) => named;");
  await context.addInitScript(watchOpening);
  return context;
}

/** Milliseconds from the start of the navigation, and how far what is read has moved (cumulative layout shift). */
export type Opening = { textVisible: number; largestPaint: number; shift: number };

/** Open an article, let it come to rest with all its notes, and tell how that went. */
export async function opening(page: Page, url: string, notes: number): Promise<Opening> {
  await page.goto(url);
  await page.waitForFunction((count) => document.querySelectorAll(".note").length >= count, notes);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(SETTLING);
  return page.evaluate(() => (window as unknown as { opening: Opening }).opening);
}

/** Milliseconds after the last note in which anything may still move. */
const SETTLING = 700;

/** Runs in the page before anything else. */
function watchOpening() {
  const opening = { textVisible: Number.NaN, largestPaint: 0, shift: 0 };
  Object.assign(window, { opening });
  // The frame in which the text is laid out in view is looked for. Mostly it is the first with anything in it, of which the browser tells
  // when it was on the screen; of a later one, the beginning of the next is taken.
  const look = (began: number) => {
    const first = document.querySelector(".article-body p")?.getBoundingClientRect();
    const isInView = first !== undefined && first.height > 0 && first.top < window.innerHeight;
    if (!isInView) return requestAnimationFrame(look);
    requestAnimationFrame(() => {
      opening.textVisible = performance.now();
    });
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === "first-contentful-paint" && startTime >= began) opening.textVisible = startTime;
    }).observe({ type: "paint", buffered: true });
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) opening.largestPaint = startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) opening.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}
