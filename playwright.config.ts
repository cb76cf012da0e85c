import { defineConfig } from "@playwright/test";
import { LAUNCH_OPTIONS } from "#scripts/testing/browser.mjs";

export default defineConfig({
  testDir: "e2e",
  // Tests of one file run in order: some begin where the one before ended.
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Tests that passed only when they were retried are listed at the end.
  retries: process.env.CI ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["./scripts/testing/playwright-report.mjs"]],
  outputDir: "test-results/e2e",
  use: {
    baseURL: process.env.GALLEY_E2E_URL ?? "http://localhost:3000",
    // Recording a trace takes half as long again as the test, so CI records one only when a test is repeated.
    trace: process.env.CI ? "on-first-retry" : { mode: "retain-on-failure", screenshots: false },
    launchOptions: LAUNCH_OPTIONS,
  },
});
