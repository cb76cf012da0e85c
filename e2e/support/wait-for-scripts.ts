import { expect, type Page } from "@playwright/test";

/** Let each load of the page end only when its scripts run, unless it asks for less: a key pressed before would do nothing. */
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

/** The button of the viewer's menu is on every page of the desk. */
async function scriptsRun(page: Page): Promise<void> {
  const menu = page.getByRole("button", { name: /account and settings$/ });
  if ((await menu.count()) > 0) await expect(menu).toBeEnabled();
}
