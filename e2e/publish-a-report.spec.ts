import { expect, type Page } from "@playwright/test";
import { markClaim, rate, rule } from "./support/claim-requests.ts";
import { APP, type ImportedArticle, test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const TEXT =
  "What the tide tables leave out\n\nHigh water returns every twelve hours exactly, so a careful skipper needs no table at all.";

const evidence = ["one", "two"].map((name) => ({
  source: { url: `https://${name}.example/gauge`, title: `Gauge ${name}` },
  stance: "refutes",
}));

type PageOf = (who: "reviewer" | "second" | "editor") => Promise<Page>;

/** An article with a ruled claim on `twelve hours exactly`, and one without a ruling. */
async function ruledArticle(article: (text: string) => Promise<ImportedArticle>, pageOf: PageOf) {
  const tides = await article(TEXT);
  const [first, second, editor] = [await pageOf("reviewer"), await pageOf("second"), await pageOf("editor")];
  const claim = await markClaim(first, tides, "twelve hours exactly");
  const open = await markClaim(first, tides, "a careful skipper needs no table");
  await rate(first, open, "true", { rationale: "Nobody has ruled on this." });
  await rate(first, claim, "false", { evidence });
  await rate(second, claim, "false");
  await rule(editor, claim, "false");
  return { tides, claim, editor };
}

/** Fill in a reason for each item that does not pass. */
async function passOver(page: Page) {
  for (const reason of await page.getByLabel(/^Reason to publish anyway/).all())
    await reason.fill("The editor-in-chief decided so.");
}

test("an editor publishes a report, corrects it and withdraws it; everybody reads each of these", async ({
  page,
  signIn,
  pageOf,
  article,
  browser,
}) => {
  test.slow(); // axe reads ten screens in two themes
  const { tides, claim, editor } = await ruledArticle(article, pageOf);
  const slug = `tides-${tides.id.slice(-12)}`;
  await signIn("editor");
  await page.goto(tides.url);
  await page.getByRole("link", { name: "Publish", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Publish What the tide tables leave out");
  await expectAccessible(page);
  const [preview] = await Promise.all([
    page.context().waitForEvent("page"),
    page.getByRole("link", { name: "Preview in a new tab" }).click(),
  ]);
  await expect(preview.getByText("Readers get this page when edition 1 is published.")).toBeVisible();
  await expect(preview.getByText("The gauge shows otherwise.").first()).toBeVisible();
  await expect(preview.getByText("Nobody has ruled on this.")).toHaveCount(0);
  await expectAccessible(preview);
  await preview.close();
  await page.getByLabel("Address").fill(slug);
  await page.getByRole("button", { name: "Publish edition 1" }).click();
  await expect(page.getByText(/One claim without a ruling/).last()).toBeVisible();
  await passOver(page);
  await page.getByRole("button", { name: "Publish edition 1" }).click();
  await expect(page.getByText("Edition 1 is published", { exact: true })).toBeVisible();
  await expectAccessible(page);

  const context = await browser.newContext({ baseURL: APP });
  const reader = await context.newPage();
  await reader.goto(`/reports/${slug}`);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("What the tide tables leave out");
  await expect(reader.getByText("The gauge shows otherwise.").first()).toBeVisible();
  expect(await reader.locator("script:not([type='application/ld+json'])").count()).toBe(0);
  await expectAccessible(reader);
  const first = reader.getByRole("note", { name: /claim 1 / });
  await first.getByText("Sources and reasons").click();
  await first.getByRole("link", { name: "Page of claim 1" }).click();
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("twelve hours exactly");
  await expectAccessible(reader);
  await reader.goto(`/reports?q=${encodeURIComponent("TWELVE hours")}`);
  await expect(reader.getByRole("link", { name: "What the tide tables leave out" }).first()).toBeVisible();
  await expectAccessible(reader);
  await reader.goto(`/reports/${slug}/embed`);
  await expectAccessible(reader);

  const ruling = { rating: "mostly-false", summary: "It is 12 h 25 min.", reason: "The gauge was read again." };
  const changed = await editor.request.put(`/api/v1/claims/${claim}/ruling`, {
    data: ruling,
    headers: { "if-match": '"1"' },
  });
  expect(changed.status(), await changed.text()).toBe(200);
  await page.reload();
  await expect(page.getByText("1 change since.")).toBeVisible();
  const note = page.getByLabel("What readers should know about claim 1");
  expect((await note.boundingBox())?.width).toBeGreaterThan(500);
  await note.fill("We misread the gauge.");
  await passOver(page);
  await page.getByRole("button", { name: "Publish edition 2" }).click();
  await expect(page.getByText("Edition 2 is published", { exact: true })).toBeVisible();
  for (const address of [`/reports/${slug}`, "/corrections"]) {
    await reader.goto(address);
    await expect(reader.getByText("The rating was: False. It is: Mostly false.").first()).toBeVisible();
    await expect(reader.getByText("We misread the gauge.").first()).toBeVisible();
    await expectAccessible(reader);
  }
  await reader.goto(`/reports/${slug}/editions/1`);
  await expect(reader.getByText("This is not the newest edition.")).toBeVisible();
  await expectAccessible(reader);

  const archive = async (archived: boolean) => {
    const { version } = await (await editor.request.get(`/api/v1/articles/${tides.id}`)).json();
    const headers = { "if-match": `"${version}"` };
    const answer = await editor.request.put(`/api/v1/articles/${tides.id}/archived`, { data: { archived }, headers });
    expect(answer.status(), await answer.text()).toBe(200);
    await page.reload();
  };
  await archive(true);
  await expect(page.getByText("It stays public although the article is archived.")).toBeVisible();
  await expectAccessible(page);
  await archive(false);
  await page.getByRole("button", { name: "Withdraw the report…" }).click();
  await page.getByRole("alertdialog").getByRole("textbox").fill("It was about another bay.");
  await page.getByRole("button", { name: "Withdraw the report", exact: true }).click();
  await expect(page.getByText("This report is withdrawn.")).toBeVisible();
  const response = await reader.goto(`/reports/${slug}/editions/1`);
  expect(response?.status()).toBe(410);
  await expect(reader.getByText("It was about another bay.")).toBeVisible();
  await expect(reader.getByText("twelve hours")).toHaveCount(0);
  await expectAccessible(reader);
  await context.close();
});

test("public addresses answer with what browsers, feed readers and other sites need", async ({
  pageOf,
  article,
  playwright,
}) => {
  const { tides, editor } = await ruledArticle(article, pageOf);
  const slug = `bay-${tides.id.slice(-12)}`;
  const reasons = { ruled: "An opinion.", snapshots: "Gone.", sources: "One is enough.", quotes: "Read on paper." };
  const data = { slug, reasons: { ...reasons, "second-reviewer": "Nobody was there." } };
  const published = await editor.request.put(`/api/v1/articles/${tides.id}/editions`, { data });
  expect(published.status(), await published.text()).toBe(201);
  const anybody = await playwright.request.newContext({ baseURL: APP });
  const get = (path: string, headers = {}) => anybody.get(path, { headers });

  const report = await get(`/reports/${slug}`);
  const { etag = "", ...headers } = report.headers();
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["content-security-policy"]).not.toContain("script-src");
  expect(headers["cache-control"]).toBe("public, no-cache");
  expect((await get(`/reports/${slug}`, { "if-none-match": etag })).status()).toBe(304);

  const embed = (await get(`/reports/${slug}/embed`)).headers();
  expect(embed["content-security-policy"]).toContain("frame-ancestors *");
  expect(embed["x-frame-options"]).toBeUndefined();
  const card = await get(`/reports/${slug}/editions/1/card.png`);
  expect(card.headers()).toMatchObject({
    "content-type": "image/png",
    "cache-control": expect.stringContaining("immutable"),
  });
  expect((await card.body()).length).toBeGreaterThan(2_000);

  for (const [path, words] of [
    ["/reports/feed.xml", `/reports/${slug}</id>`],
    ["/sitemap.xml", `/reports/${slug}</loc>`],
    ["/robots.txt", "Sitemap: "],
  ] as const)
    expect(await (await get(path)).text()).toContain(words);
  for (const path of ["/reports/none", `/reports/${slug}/editions/2`, `/reports/${slug}/claims/1`, "/reports/assets/a"])
    expect([path, (await get(path)).status()]).toEqual([path, 404]);
  await anybody.dispose();
});
