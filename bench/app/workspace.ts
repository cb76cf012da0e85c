import type { Browser, Page } from "@playwright/test";
import { freshContext } from "./browser.ts";
import type { MeasuredNewsroom } from "./newsroom.ts";

/** How long after the first claims a page may still render, beside the text and in idle time. */
const SETTLE_MS = 1_500;

/** Open an article as the first person, and wait until its claims are rendered and nothing moves any more. */
export async function openWorkspace(
  browser: Browser,
  { url, people }: MeasuredNewsroom,
  articleId: string,
): Promise<Page> {
  const context = await freshContext(browser, url, people[0]?.session ?? "");
  const page = await context.newPage();
  await page.goto(`${url}/articles/${articleId}`);
  await page.locator(".ProseMirror mark").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(SETTLE_MS);
  return page;
}
