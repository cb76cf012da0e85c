import { expect } from "@playwright/test";
import { SCREENS } from "#domain/dashboard-screens.ts";
import { test } from "./support/fixtures.ts";

const WIDTHS = [360, 820, 1024, 1280];

test("no screen of the desk is wider than its window", async ({ page, signIn, article }) => {
  test.slow(); // many screens, each in four widths
  await signIn("admin");
  const { url } = await article("What the harbour counted\n\nForty boats came in that morning.");
  const screens = ["/today", "/my-work", "/articles", "/claims", "/sources", "/adjudication", "/work", "/work/tasks"];
  const settings = ["account", "newsroom", "people", "rating-scale", "tokens", "methodology"];
  const more = [
    "/correction-requests",
    ...Object.values(SCREENS).map(({ path }) => path),
    "/imports",
    "/precedents",
    ...settings.map((of) => `/settings/${of}`),
  ];
  for (const path of [
    ...screens,
    ...more,
    url,
    `${url}/versions`,
    `${url}/new-version`,
    `${url}/publish`,
    "/articles/new",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toBeVisible();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(excess, `${path} in a window of ${width} pixels`).toBeLessThanOrEqual(0);
    }
  }
});
