/** The stories of e2e/ in a real browser, on the built app over a newsroom of its own. */
import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runApp } from "#scripts/app/app.mjs";
import { cliArguments } from "#scripts/cli.mjs";
import { freePort } from "#scripts/postgres/server.mjs";
import { temporaryServer } from "#scripts/postgres/temporary.mjs";
import { build } from "#scripts/setup/build.mjs";
import { atTheEnd } from "#scripts/setup/ending.mjs";
import { migrate } from "#scripts/setup/migrate.mjs";
import { run } from "#scripts/setup/tool.mjs";
import { Refusal } from "#scripts/user-error.mjs";
import { findBrowser } from "./browser.mjs";
import { showTests } from "./show.mjs";

/** Who signs in to the newsroom of the stories. */
const PASSWORD = "stories told in a browser";

/** Run the stories that `words` name to Playwright, or all; what its reporter wrote. */
export async function testInBrowser(words) {
  const browser = await findBrowser();
  const server = await temporaryServer();
  atTheEnd(server.stop, server.kill);
  const folder = mkdtempSync(join(tmpdir(), "galley-stories-"));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  const env = {
    DATABASE_URL: server.url,
    GALLEY_DATA: folder,
    GALLEY_DEMO_PASSWORD: PASSWORD,
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
  };
  await migrate(server.url);
  const { code, said } = await run(process.execPath, cliArguments(["demo", "--load"]), { env });
  if (code !== 0) throw new Refusal(`${said.trim()}\nThe newsroom of the stories could not be loaded.`);
  await build();
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const address = { host: "localhost", port, url, local: `http://127.0.0.1:${port}` };
  const app = runApp({ address, env: { ...env, GALLEY_URL: url, NEXTAUTH_URL: url } });
  await app.serving;
  return showTests("@playwright/test/cli.js", ["test", ...words], {
    env: { ...env, GALLEY_E2E_URL: url, GALLEY_TEST_DATABASE_URL: server.url, CHROMIUM_PATH: browser },
  });
}
