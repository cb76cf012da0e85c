import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type { AxeResults } from "axe-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What a page must never do: ask another site for anything, break its content policy, throw. Fills while the page is used. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    const own = page.url() === "about:blank" || origin === new URL(page.url()).origin;
    if (!own && protocol !== "data:") faults.push(`asked ${request.url()}`);
  });
  page.on("pageerror", ({ message }) => faults.push(`threw ${message}`));
  page.on("console", (message) => {
    if (/Content Security Policy|hydrat/i.test(message.text())) faults.push(message.text());
  });
  return faults;
}

/** axe finds nothing on the page, light and dark. */
export async function expectAccessible(page: Page): Promise<void> {
  // Between two pages there is a moment without.
  await expect(page).toHaveTitle(/./);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>("axe.run()");
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  }
}
