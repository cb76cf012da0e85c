import { expect } from "@playwright/test";
import { markClaim } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const CLAIMS = 20;
const SENTENCES = Array.from({ length: CLAIMS }, (_, at) => `Boat ${at + 1} came in at ${at + 3} minutes past six.`);

/** Maximum number of keys for each claim, besides the text of its rationale and its source. */
const MAX_KEYS = 10;

test("a reviewer gives twenty claims a verdict with evidence by keyboard only", async ({
  page,
  signIn,
  pageOf,
  article,
}, { annotations }) => {
  test.slow();
  const importedArticle = await article(`What the harbour counted\n\n${SENTENCES.join(" ")}`);
  const editor = await pageOf("editor");
  for (const sentence of SENTENCES) await markClaim(editor, importedArticle, sentence);
  await signIn("reviewer");
  await page.goto(importedArticle.url);
  const panel = page.getByRole("complementary");
  await expect(page.locator("mark")).toHaveCount(CLAIMS);

  let [keys, letters] = [0, 0];
  const press = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
    keys += pressed.length;
  };
  const type = async (words: string) => {
    await page.keyboard.type(words);
    letters += words.length;
  };
  for (const [at, sentence] of SENTENCES.entries()) {
    await press("j");
    await expect(panel.getByRole("blockquote").first()).toHaveText(sentence);
    await press(at % 2 === 0 ? "1" : "5", "r");
    await type("The list says so.");
    await press("Escape", "e");
    await type(`https://records.example/${at + 1}`);
    await press("Enter", "Control+Enter", "Escape");
    await expect(panel.getByText("Submitted").first()).toBeVisible();
    if (at === 0) await expectAccessible(page);
  }
  await expect(page.getByRole("banner")).toContainText("Saved");

  const response = await page.request.get(`/api/v1/articles/${importedArticle.id}/claims`);
  const { claims } = (await response.json()) as {
    claims: { myVerdict: { state: string; evidence: unknown[]; rationale: string } }[];
  };
  expect(claims.map(({ myVerdict: { state, evidence } }) => [state, evidence.length])).toEqual(
    SENTENCES.map(() => ["submitted", 1]),
  );
  const description = `${keys} keys and ${letters} letters for ${CLAIMS} claims: ${keys / CLAIMS} keys a claim`;
  annotations.push({ type: "keystrokes", description });
  console.log(description);
  expect(keys).toBeLessThanOrEqual(CLAIMS * MAX_KEYS);
});
