import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { test } from "./support/fixtures.ts";

const TEXT = "Harbour news\n\nThe town has nine hundred trees. The mayor smiled.";
const CANARY = `zebrafinch-${newId()}`;

test("a claim marked by another person appears without a reload; their verdict appears only after mine", async ({
  page,
  pageOf,
  signIn,
  article,
}) => {
  await signIn("second");
  const { id, url, text } = await article(TEXT);
  const received: string[] = [];
  page.on("response", async (response) => {
    if (response.url().includes("/api/")) received.push(await response.text().catch(() => ""));
  });
  await page.goto(url);
  await expect(page.getByRole("heading", { name: "No claim is marked yet" })).toBeVisible();

  const { request } = await pageOf("reviewer");
  const claimId = newId();
  const start = text.indexOf("The town");
  const end = text.indexOf(" The mayor") - 1;
  expect(
    (await request.put(`/api/v1/claims/${claimId}`, { data: { articleId: id, passage: { start, end } } })).status(),
  ).toBe(201);
  await expect(page.locator("mark")).toHaveText("The town has nine hundred trees");

  const verdict = {
    rating: "false",
    rationale: CANARY,
    evidence: [{ source: { title: CANARY }, stance: "refutes" }],
    state: "submitted",
  };
  expect((await request.put(`/api/v1/claims/${claimId}/verdict`, { data: verdict })).status()).toBe(201);
  const blind = await page.request.get(`/api/v1/claims/${claimId}`);
  expect(await blind.json()).toMatchObject({ blind: true, verdicts: [], standing: { state: "open" } });
  for (const path of [
    `/articles/${id}/claims`,
    `/claims/${claimId}/history`,
    `/articles/${id}/export?format=json`,
    `/articles/${id}/export?format=csv`,
    `/articles/${id}/export?format=html`,
    `/sources?q=${CANARY}`,
    "/sources",
    "/dashboard",
    `/search?q=${CANARY}`,
  ]) {
    expect(await (await page.request.get(`/api/v1${path}`)).text(), path).not.toContain(CANARY);
  }
  for (const address of [url, "/dashboard", "/claims", "/articles"]) {
    expect(await (await page.request.get(address)).text(), address).not.toContain(CANARY);
  }

  await page.locator("mark").click();
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("Other verdicts, if any, will appear after you submit yours.")).toBeVisible();
  expect(received.join("\n")).not.toContain(CANARY);
  await page.keyboard.press("5");
  await panel.getByRole("textbox", { name: "Rationale" }).fill("The register says so.");
  await panel.getByRole("button", { name: "Submit verdict" }).click();
  await expect(panel.getByText(CANARY).first()).toBeVisible();
});
