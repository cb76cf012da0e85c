// @ts-check
/** Runs the tests of e2e/ in a real browser, on the built app with the demo newsroom in a temporary database. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runApp } from "#scripts/app/app.mjs";
import { cliArguments } from "#scripts/cli.mjs";
import { temporaryServer } from "#scripts/postgres/temporary.mjs";
import { build } from "#scripts/setup/build.mjs";
import { migrate } from "#scripts/setup/migrate.mjs";
import { freePort } from "#scripts/setup/ports.mjs";
import { run } from "#scripts/setup/run.mjs";
import { onShutdown } from "#scripts/setup/shutdown.mjs";
import { UserError } from "#scripts/user-error.mjs";
import { findBrowser } from "./browser.mjs";
import { createDatabase } from "./databases.mjs";
import { runTests } from "./reports.mjs";

/** The app and the programs of tests connect to this computer only. */
const LOOPBACK_ONLY = `--import=${pathToFileURL(join(import.meta.dirname, "loopback-only.mjs")).href}`;

/** Of the demo accounts. */
const PASSWORD = "stories told in a browser";

/** The database that is copied for each newsroom of its own. */
const TEMPLATE = "galley_template";

/** Run all tests, or those that match these arguments of Playwright. @param {string[]} args */
export async function testInBrowser(args) {
  const browser = await findBrowser();
  const server = await temporaryServer();
  onShutdown(server.stop, server.kill);
  const folder = mkdtempSync(join(tmpdir(), "galley-stories-"));
  onShutdown(() => rmSync(folder, { recursive: true, force: true }));
  const env = {
    DATABASE_URL: server.url,
    GALLEY_DATA: folder,
    GALLEY_DEMO_PASSWORD: PASSWORD,
    NODE_OPTIONS: [process.env.NODE_OPTIONS, LOOPBACK_ONLY].filter(Boolean).join(" "),
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
  };
  await createDatabase(server.url, TEMPLATE);
  await migrate(server.url, { quiet: true });
  const { code, output } = await run(process.execPath, cliArguments(["demo", "--load"]), { env });
  if (code !== 0)
    throw new UserError(`${output.trim()}\nThe demo newsroom could not be loaded for the end-to-end tests.`);
  await build();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const address = { host: "localhost", port, url, local: `http://127.0.0.1:${port}`, isOpen: false };
  const app = runApp({ address, env: { ...env, GALLEY_URL: url, NEXTAUTH_URL: url } });
  await app.ready;
  return runTests("@playwright/test/cli.js", ["test", ...args], {
    ...env,
    GALLEY_E2E_URL: url,
    GALLEY_TEST_DATABASE_URL: server.url,
    GALLEY_TEST_TEMPLATE: TEMPLATE,
    CHROMIUM_PATH: browser,
  });
}
