import { expect } from "@playwright/test";
import { test } from "./support/fixtures.ts";

const QUOTATIONS = 10_000;
const LINES = Array.from(
  { length: QUOTATIONS },
  (_, nth) => `“Boat ${nth} carries ${nth + 7} crates of herring,” Ada Byron said.`,
);
/** A few times as long as it takes. */
const MAX_OPENING_MS = 30_000;

test("an article of 10,000 quotations opens, and its quotations are listed page by page", async ({
  page,
  signIn,
  article,
  text,
}) => {
  test.slow();
  await signIn("reviewer");
  const { id, url } = await article(`Boats\n\n${LINES.join("\n\n")}`);
  const listed = async () => (await page.request.get(`/api/v1/articles/${id}/quotations`)).json();
  await expect(async () => expect((await listed()).quotations).toHaveLength(100)).toPass({ timeout: 60_000 });
  await page.goto(url, { timeout: MAX_OPENING_MS });
  await expect(text).toContainText(`Boat ${QUOTATIONS - 1} carries`, { timeout: MAX_OPENING_MS });
  const panel = page.getByRole("complementary");
  await panel.locator("summary", { hasText: "Quotations" }).click();
  await expect(panel.getByText("Boat 99 carries")).toBeVisible();
  await panel.getByRole("button", { name: "Show more quotations" }).click();
  await panel.getByRole("button", { name: "“Boat 199 carries" }).click();
  await expect(text.getByText("Boat 199 carries")).toBeInViewport();
});
