import type { Browser, Page } from "@playwright/test";
import { freshContext } from "./browser.ts";
import type { MeasuredNewsroom } from "./newsroom.ts";

/** Milliseconds in which a page that has been drawn comes to rest: what is beside the text, and what waits for idle time. */
const REST = 1_500;

/** Open an article as its first person, and wait until its claims are drawn and nothing moves any more. */
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
  await page.waitForTimeout(REST);
  return page;
}
