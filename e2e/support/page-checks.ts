import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Collects requests to other sites, CSP violations, hydration errors and uncaught errors of a page. */
export function collectFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const isOwn = page.url() === "about:blank" || origin === new URL(page.url()).origin;
    if (!isOwn && protocol !== "data:") faults.push(`request to ${request.url()}`);
  });
  page.on("pageerror", ({ message }) => faults.push(`uncaught ${message}`));
  page.on("console", (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) faults.push(message.text());
  });
  return faults;
}

/**
 * Check the page with axe, in the light and the dark theme: by its default rules and the size of targets (WCAG 2.2,
 * 2.5.8). Beside an open popover React Aria puts a hidden button outside of landmarks, which `hasPopover` allows.
 */
export async function expectAccessible(page: Page, { hasPopover = false } = {}): Promise<void> {
  const options = { rules: { "target-size": { enabled: true }, region: { enabled: !hasPopover } } };
  // During a navigation the page has no title for a moment.
  await expect(page).toHaveTitle(/./);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(AXE);
    // What the bar of the page half covers while it is scrolled would count as too small, and a control that gets the
    // focus late scrolls to itself.
    const top = hasPopover ? "" : "scrollTo(0, 0);";
    const { violations } = await page.evaluate<AxeResults>(`${top} axe.run(${JSON.stringify(options)})`);
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => [id, html, failureSummary]),
    );
    expect(found).toEqual([]);
  }
}
