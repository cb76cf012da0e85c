import { expect } from "@playwright/test";
import { freePort } from "#scripts/setup/ports.mjs";
import { test } from "./support/fixtures.ts";
import { ADMIN, createSession, fillSignIn, setUp } from "./support/people.ts";
import { openInstance, openNewsroom } from "./support/separate-newsroom.ts";
import { waitForScripts } from "./support/wait-for-scripts.ts";

const TEXT = "Forty boats came into the harbour that morning.";

test("two instances are one newsroom: what happens on one is seen on the other, and a session ends on both", async ({
  page,
  clickOn,
  playwright,
}) => {
  test.setTimeout(240_000); // two starts
  const newsroom = await openNewsroom();
  const other = await openInstance(newsroom.env);
  try {
    await setUp(await playwright.request.newContext(), newsroom);
    const elsewhere = await createSession(playwright.request, other, ADMIN.email);
    const made = await elsewhere.post("/api/v1/articles", { data: { text: TEXT }, headers: { origin: other.url } });
    expect(made.status(), await made.text()).toBe(201);
    const { id } = await made.json();

    await page.goto(`${newsroom.url}/sign-in?next=/articles/${id}`);
    await fillSignIn(page, ADMIN.email, ADMIN.password);
    await expect(page.getByRole("paragraph").filter({ hasText: TEXT })).toBeVisible();
    // The browser sends its cookie to both ports, as through a proxy without sticky sessions.
    const second = await page.context().newPage();
    waitForScripts(second);
    await second.goto(`${other.url}/articles/${id}`);
    await expect(second.getByRole("paragraph").filter({ hasText: TEXT })).toBeVisible();
    await expect(second.locator("mark")).toHaveCount(0);

    await clickOn("boats came");
    await page.keyboard.press("Shift+C");
    await expect(page.locator("mark")).toHaveText(TEXT);
    await expect(second.locator("mark")).toHaveText(TEXT);

    expect((await elsewhere.get("/api/v1/me")).status()).toBe(200);
    await page.goto(`${newsroom.url}/settings/account`);
    await page.getByRole("button", { name: "Sign out everywhere" }).click();
    await expect.poll(async () => (await elsewhere.get("/api/v1/me")).status()).toBe(401);
    await second.goto(`${other.url}/articles/${id}`);
    await expect(second.getByRole("button", { name: "Sign in", exact: true })).toBeVisible();
  } finally {
    await other.stop();
    await newsroom.close();
  }
});

test("an instance that was told to stop says so before it does, and its metrics count what it answered", async ({
  request,
}) => {
  test.slow(); // a start
  const port = await freePort();
  const newsroom = await openNewsroom({ GALLEY_DRAIN_SECONDS: "4", GALLEY_METRICS_PORT: String(port) });
  let closed: Promise<void> | undefined;
  try {
    expect((await request.get(`${newsroom.url}/readyz`)).status()).toBe(200);
    const metrics = await (await request.get(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toMatch(
      /^galley_http_request_duration_seconds_count\{method="GET",route="\/readyz",status="200"} 1$/m,
    );
    for (const name of [
      "galley_info",
      "galley_live_streams",
      "galley_database_connections",
      "nodejs_eventloop_lag_p99_seconds",
    ])
      expect(metrics).toMatch(new RegExp(`^${name}(?:\\{.*\\})? [\\d.e-]+$`, "m"));
    expect((await request.get(`http://127.0.0.1:${port}/`)).status()).toBe(404);
    closed = newsroom.close();
    await expect.poll(async () => (await request.get(`${newsroom.url}/readyz`)).status()).toBe(503);
    expect((await request.get(`${newsroom.url}/sign-in`)).status()).toBe(200);
  } finally {
    await (closed ?? newsroom.close());
  }
});
