import { expect, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import { SCREENS } from "#domain/dashboard-screens.ts";
import { markClaim } from "./support/claim-requests.ts";
import { type ImportedArticle, test } from "./support/fixtures.ts";

const WIDTHS = [360, 820, 1024, 1280];

const LONG_WORD = "harbour".repeat(20);
const COUNTED = `What the harbour counted\n\nForty boats came in that morning.

“Forty boats came into the ${LONG_WORD} that morning, and no other harbour counts them,” Mara Lind said.`;

/** The pages of an utterance, a cluster and an affair of two articles with long names. */
async function screensAcross(page: Page, articles: ImportedArticle[]): Promise<string[]> {
  const [clusterId, affairId] = [newId(), newId()];
  const join = await Promise.all(articles.map((one) => markClaim(page, one, "Forty boats came in that morning.")));
  const put = async (path: string, data: object) =>
    expect((await page.request.put(`/api/v1${path}`, { data })).status(), path).toBe(201);
  await put(`/clusters/${clusterId}`, { join, statement: `Forty boats came into the ${LONG_WORD}.` });
  await put(`/affairs/${affairId}`, { name: `The ${LONG_WORD}`, articles: articles.map(({ id }) => id) });
  const readQuotations = async () => {
    const { quotations } = await (await page.request.get(`/api/v1/articles/${articles[0]?.id}/quotations`)).json();
    return quotations as { id: string; reports: number }[];
  };
  await expect.poll(async () => (await readQuotations())[0]?.reports, { timeout: 60_000 }).toBe(1);
  const [quotation] = await readQuotations();
  return [`/utterances/${quotation?.id}`, `/clusters/${clusterId}`, `/affairs/${affairId}`];
}

test("no screen of the desk is wider than its window", async ({ page, signIn, article }) => {
  test.slow(); // many screens, each in four widths
  await signIn("admin");
  const { id: adminId } = await (await page.request.get("/api/v1/me")).json();
  const counted = await article(COUNTED);
  const { url } = counted;
  const across = await screensAcross(page, [counted, await article(COUNTED)]);
  const screens = ["/today", "/my-work", "/articles", "/claims", "/sources", "/adjudication", "/work", "/work/tasks"];
  const settings = [
    "account",
    "newsroom",
    "people",
    "rating-scale",
    "tokens",
    "sign-in",
    "log",
    "privacy",
    "methodology",
    "operation",
  ];
  const more = [
    "/correction-requests",
    ...Object.values(SCREENS).map(({ path }) => path),
    "/imports",
    "/precedents",
    "/quotations",
    "/affairs",
    "/search",
    "/search?q=boats",
    ...settings.map((of) => `/settings/${of}`),
    `/settings/people/${adminId}`,
  ];
  for (const path of [
    ...screens,
    ...more,
    ...across,
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
