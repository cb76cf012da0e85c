import type { Page } from "@playwright/test";

/** Let what the page asks for at these addresses wait on its way. Returns how to let it go on. */
export async function heldBack(page: Page, addresses: string): Promise<() => void> {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(addresses, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}
