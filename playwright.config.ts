import { defineConfig } from "@playwright/test";

const path = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: "e2e",
  // Stories of one file follow each other: some begin where the one before ended.
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // On a machine that is busy an answer can come late. A story that needed a second go is named at the end.
  retries: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["./scripts/testing/playwright-report.mjs"]],
  outputDir: "test-results/stories",
  use: {
    baseURL: process.env.GALLEY_E2E_URL ?? "http://localhost:3000",
    trace: "retain-on-failure",
    launchOptions: {
      ...(path ? { executablePath: path } : {}),
      // Chromium refuses its sandbox to root.
      chromiumSandbox: process.getuid?.() !== 0,
      args: ["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
});
