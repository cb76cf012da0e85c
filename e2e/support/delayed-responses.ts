import type { Page } from "@playwright/test";

/** Delay all requests of the page to these addresses (a glob pattern). Returns a function that lets them continue. */
export async function delayResponses(page: Page, addresses: string): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
