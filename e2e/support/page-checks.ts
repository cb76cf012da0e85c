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

/** The rules of axe whose result depends on colours. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * Check the page with axe: by its default rules and the size of targets (WCAG 2.2, 2.5.8) in the light theme, and by
 * the rules about colours in the dark one. Beside an open popover React Aria puts a hidden button outside of landmarks,
 * which `hasPopover` allows.
 */
export async function expectAccessible(page: Page, { hasPopover = false } = {}): Promise<void> {
  // During a navigation the page has no title for a moment.
  await expect(page).toHaveTitle(/./);
  const rules = { "target-size": { enabled: true }, region: { enabled: !hasPopover } };
  // What the bar of the page half covers while it is scrolled would count as too small, and a control that gets the
  // focus late scrolls to itself.
  const top = hasPopover ? "" : "scrollTo(0, 0);";
  await page.evaluate(AXE);
  for (const [colorScheme, options] of [
    ["light", { rules }],
    ["dark", { runOnly: COLOUR_RULES }],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    // To collect and send all that passed would take longer than the checks.
    const run = `${top} axe.run(${JSON.stringify({ ...options, resultTypes: ["violations"] })})`;
    const violations = await page.evaluate<AxeResults["violations"]>(`${run}.then(({ violations }) => violations)`);
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => [id, html, failureSummary]),
    );
    expect(found).toEqual([]);
  }
}
