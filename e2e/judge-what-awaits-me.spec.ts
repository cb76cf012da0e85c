import { expect } from "@playwright/test";
import { markClaim, rate } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const SENTENCES = Array.from({ length: 4 }, (_, at) => `Boat ${at + 1} came in at ${at + 3} minutes past six.`);
const TEXT = `What the harbour counted\n\n${SENTENCES.join(" ")} Nobody saw the fifth.`;

test("a reviewer sees what awaits them, and goes from verdict to verdict with Enter", async ({
  page,
  signIn,
  article,
  pageOf,
}) => {
  const imported = await article(TEXT);
  const editor = await pageOf("editor");
  await signIn("reviewer");
  const claims: string[] = [];
  for (const sentence of SENTENCES) claims.push(await markClaim(editor, imported, sentence));
  await rate(page, claims[1] ?? "", "true");
  await page.goto(imported.url);
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("1 of 4 judged by you")).toBeVisible();
  await panel.getByRole("button", { name: "Awaiting me 3" }).click();
  await expect(panel.getByRole("listitem")).toHaveCount(3);
  await expect(page).toHaveURL(/show=awaiting/);
  await expectAccessible(page);

  await page.keyboard.press("j");
  for (const [at, next] of [
    [0, "Next: claim 3"],
    [2, "Next: claim 4"],
  ] as const) {
    await expect(panel.getByRole("blockquote").first()).toHaveText(SENTENCES[at] ?? "");
    await page.keyboard.press("1");
    await page.keyboard.press("r");
    await page.keyboard.type("The list says so.");
    await page.keyboard.press("Control+Enter");
    await expect(panel.getByRole("button", { name: next })).toBeFocused();
    await page.keyboard.press("Enter");
  }
  await expect(panel.getByRole("blockquote").first()).toHaveText(SENTENCES[3] ?? "");
  await page.keyboard.press("5");
  await page.keyboard.press("r");
  await page.keyboard.type("The list says so.");
  await page.keyboard.press("Control+Enter");
  await expect(panel.getByText("4 of 4 judged by you. None left.")).toBeVisible();
});

test("claims keep their numbers while others are marked, and a compact list has one line for each", async ({
  page,
  signIn,
  article,
  select,
}) => {
  await signIn("reviewer");
  const imported = await article(TEXT);
  await markClaim(page, imported, SENTENCES[2] ?? "");
  await markClaim(page, imported, SENTENCES[3] ?? "");
  await page.goto(imported.url);
  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("listitem")).toHaveCount(2);
  const heightOf = async () => (await panel.getByRole("listitem").last().boundingBox())?.height ?? 0;
  const roomy = await heightOf();
  await select("Boat 1 came in");
  await page.keyboard.press("c");
  await expect(panel.getByRole("heading", { name: "Claim 3 of 3" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(panel.getByRole("heading", { name: "Claim 1 of 3" })).toBeVisible();
  await expect(panel.getByRole("blockquote")).toHaveText(SENTENCES[2] ?? "");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await panel.getByRole("button", { name: "Compact" }).click();
  await expect.poll(heightOf).toBeLessThan(roomy / 2);
  await page.reload();
  await expect(panel.getByRole("button", { name: "Compact" })).toHaveAttribute("aria-pressed", "true");
});
