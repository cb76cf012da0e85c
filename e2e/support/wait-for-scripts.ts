import { expect, type Page } from "@playwright/test";

/** Make `goto` and `reload` wait until scripts run, because keys have no effect before. */
export function waitForScripts(page: Page): void {
  const { goto, reload } = page;
  page.goto = async (url, options) => {
    const response = await goto.call(page, url, options);
    if (options?.waitUntil !== "commit") await scriptsRun(page);
    return response;
  };
  page.reload = async (options) => {
    const response = await reload.call(page, options);
    if (options?.waitUntil !== "commit") await scriptsRun(page);
    return response;
  };
}

/** Every page of the desk has the menu of the viewer, which is disabled until scripts run. */
async function scriptsRun(page: Page): Promise<void> {
  const menu = page.getByRole("button", { name: /account and settings$/ });
  if ((await menu.count()) > 0) await expect(menu).toBeEnabled();
}
