import { expect, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import { markClaim } from "./support/claim-requests.ts";
import { type ImportedArticle, test } from "./support/fixtures.ts";

/** Besides the text of the rationale, and what is typed to find a source. */
const [MAX_KEYS, MAX_CLICKS] = [12, 12];

const SENTENCE = "High water returns every twelve hours exactly.";

/** Two sources that the person has cited elsewhere, each with a word of its own in its title. */
async function knownSources(page: Page, elsewhere: ImportedArticle): Promise<[string, string]> {
  const claimId = await markClaim(page, elsewhere, SENTENCE);
  const words: [string, string] = [`almanac${newId().slice(-8)}`, `register${newId().slice(-8)}`];
  const evidence = words.map((word) => ({
    source: { url: `https://${word}.example/`, title: `The ${word}` },
    stance: "context",
  }));
  const data = { rating: "true", rationale: "It is in both.", evidence, state: "submitted" };
  const response = await page.request.put(`/api/v1/claims/${claimId}/verdict`, { data });
  expect(response.ok(), await response.text()).toBe(true);
  return words;
}

test("a claim is marked, rated, explained and given two known sources in few keys", async ({
  page,
  signIn,
  article,
  text,
  pageOf,
}, { annotations }) => {
  const imported = await article(`What the pilots know\n\n${SENTENCE}\n\nThe Moon does most of the work.`);
  const words = await knownSources(await pageOf("reviewer"), await article(SENTENCE));
  await signIn("reviewer");
  await page.goto(imported.url);
  await expect(text).toBeVisible();
  await text.getByText(SENTENCE).click();
  const panel = page.getByRole("complementary");

  let keys = 0;
  const press = async (...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
    keys += pressed.length;
  };
  await press("Shift+C");
  await expect(panel.getByRole("blockquote").first()).toHaveText(SENTENCE);
  await press("1", "r");
  await page.keyboard.type("It is twelve hours and 25 minutes.");
  await press("Escape");
  for (const word of words) {
    await press("e");
    await page.keyboard.type(word);
    await expectFirstOption(page, `The ${word}`);
    await press("Enter", "Enter");
  }
  await press("Control+Enter");
  await expect(panel.getByText("Submitted").first()).toBeVisible();
  await expectSubmitted(page, imported.id);
  annotations.push({ type: "keystrokes", description: `${keys} keys` });
  expect(keys).toBeLessThanOrEqual(MAX_KEYS);
});

test("the same by mouse takes few clicks", async ({ page, signIn, article, select, pageOf }, { annotations }) => {
  const imported = await article(`What the pilots know\n\n${SENTENCE}\n\nThe Moon does most of the work.`);
  const words = await knownSources(await pageOf("reviewer"), await article(SENTENCE));
  await signIn("reviewer");
  await page.goto(imported.url);
  const panel = page.getByRole("complementary");

  let clicks = 0;
  const click = async (name: string | RegExp, role: "button" | "textbox" | "option" = "button") => {
    await page.getByRole(role, { name }).click();
    clicks += 1;
  };
  const choose = async (label: string) => {
    await panel.getByText(label, { exact: true }).click();
    clicks += 1;
  };
  await select(SENTENCE);
  clicks += 1;
  await click(/^Mark claim/);
  await choose("False");
  await click("Rationale", "textbox");
  await page.keyboard.type("It is twelve hours and 25 minutes.");
  for (const word of words) {
    if (word !== words[0]) await click(/^Done/);
    await click("Add evidence");
    await page.keyboard.type(word);
    await expectFirstOption(page, `The ${word}`);
    await click(new RegExp(`^The ${word}`), "option");
  }
  await click("Submit verdict");
  await expect(panel.getByText("Submitted").first()).toBeVisible();
  await expectSubmitted(page, imported.id);
  annotations.push({ type: "clicks", description: `${clicks} clicks` });
  expect(clicks).toBeLessThanOrEqual(MAX_CLICKS);
});

/** The source is offered first, so that Enter takes it. */
async function expectFirstOption(page: Page, title: string): Promise<void> {
  const first = page.getByRole("option").first();
  await expect(first).toContainText(title);
  await expect(page.getByRole("combobox", { name: "Source" })).toHaveAttribute(
    "aria-activedescendant",
    (await first.getAttribute("id")) ?? "",
  );
}

async function expectSubmitted(page: Page, articleId: string): Promise<void> {
  const read = async () => {
    const response = await page.request.get(`/api/v1/articles/${articleId}/claims`);
    const { claims } = (await response.json()) as {
      claims: { myVerdict: { state: string; rating: string; evidence: unknown[] } | null }[];
    };
    return claims.flatMap(({ myVerdict: mine }) => (mine ? [[mine.state, mine.rating, mine.evidence.length]] : []));
  };
  await expect.poll(read).toEqual([["submitted", "false", 2]]);
}
