import { expect, type Page } from "@playwright/test";
import { markClaim } from "./support/claim-requests.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const TEXT = "Harbour news\n\nThe town has nine hundred trees. The mayor smiled.";

test("work done offline survives closing the tab and is sent once the network is back", async ({
  page,
  context,
  signIn,
  article,
  select,
}) => {
  await signIn("reviewer");
  const { id, url } = await article(TEXT);
  await page.goto(url);
  await select("The town has nine hundred trees");
  await page.keyboard.press("c");
  const panel = page.getByRole("complementary");
  await expect(page.getByRole("banner")).toContainText("Saved");

  await context.setOffline(true);
  await page.keyboard.press("3");
  await panel.getByRole("textbox", { name: "Said by" }).fill("The parks office");
  await panel.getByRole("textbox", { name: "Rationale" }).fill("Counted twice, with different answers.");
  await expect.poll(() => wordsKeptIn(page)).toContain("Counted twice, with different answers.");
  await expect(page.getByRole("banner")).toContainText("Offline, kept here");
  await page.close();

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto("/articles");
  const claimsNow = async () => (await (await again.request.get(`/api/v1/articles/${id}/claims`)).json()).claims;
  await expect
    .poll(async () => (await claimsNow())[0])
    .toMatchObject({
      claimant: "The parks office",
      myVerdict: { rating: "mixed", rationale: "Counted twice, with different answers." },
    });
  const claims = await claimsNow();
  expect(claims).toHaveLength(1);
  const { events } = await (await again.request.get(`/api/v1/claims/${claims[0].id}/history`)).json();
  expect(events.filter(({ type }: { type: string }) => type === "claim.changed")).toHaveLength(1);
});

/** All that the browser has stored of the unsaved work, as JSON. */
const wordsKeptIn = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("galley-unsaved");
        opening.onerror = reject;
        opening.onsuccess = () => {
          const reading = opening.result.transaction("unsaved").objectStore("unsaved").getAll();
          reading.onerror = reject;
          reading.onsuccess = () => resolve(JSON.stringify(reading.result));
          opening.result.close();
        };
      }),
  );

test("when another person changes the same claim, both texts are shown and I choose", async ({
  page,
  context,
  pageOf,
  signIn,
  article,
  select,
}) => {
  await signIn("reviewer");
  const { id, url } = await article(TEXT);
  await page.goto(url);
  await select("The town has nine hundred trees");
  await page.keyboard.press("c");
  const panel = page.getByRole("complementary");
  await expect(page.getByRole("banner")).toContainText("Saved");
  await context.setOffline(true);
  await panel.getByRole("textbox", { name: "Statement" }).fill("The town owns 900 trees.");
  await expect(page.getByRole("banner")).toContainText("Offline");

  const editor = await pageOf("editor");
  const { claims } = await (await editor.request.get(`/api/v1/articles/${id}/claims`)).json();
  const put = await editor.request.put(`/api/v1/claims/${claims[0].id}`, {
    headers: { "if-match": `"${claims[0].version}"` },
    data: { articleId: id, statement: "There are 900 trees in the town." },
  });
  expect(put.status()).toBe(200);

  await context.setOffline(false);
  const conflict = panel.getByRole("alert").filter({ hasText: "Conflict" });
  await expect(conflict).toContainText("The town owns 900 trees.", { timeout: 20_000 });
  await expect(conflict).toContainText("There are 900 trees in the town.");
  await expectAccessible(page);
  await conflict.getByRole("button", { name: "Keep both" }).click();
  await expect(panel.getByRole("textbox", { name: "Statement" })).toHaveValue(
    "There are 900 trees in the town. The town owns 900 trees.",
  );
  await expect(page.getByRole("banner")).toContainText("Saved");
});

test("a person who writes on two machines sees both texts and chooses", async ({ page, pageOf, signIn, article }) => {
  const importedArticle = await article(TEXT);
  await signIn("reviewer");
  const claim = await markClaim(page, importedArticle, "The mayor smiled.");
  const rationale = (machine: Page) => machine.getByRole("textbox", { name: "Rationale" });
  const goOn = async (machine: Page, words: string) => {
    await machine.keyboard.type(words);
    await expect(rationale(machine)).toContainText(words);
  };
  const stored = async () => (await (await page.request.get(`/api/v1/claims/${claim}/verdict`)).json()).rationale;
  await page.goto(`${importedArticle.url}?claim=${claim}`);
  await rationale(page).click();
  await goOn(page, "Here.");
  await expect.poll(stored).toBe("Here.");

  const elsewhere = await pageOf("reviewer");
  await elsewhere.goto(`${importedArticle.url}?claim=${claim}`);
  await expect(rationale(elsewhere)).toHaveText("Here.");
  await rationale(elsewhere).click();
  await elsewhere.keyboard.press("Control+End");
  await goOn(elsewhere, " And elsewhere.");
  await expect.poll(stored).toBe("Here. And elsewhere.");

  await goOn(page, " And here.");
  const conflict = page.getByRole("alert").filter({ hasText: "Conflict" });
  await expect(conflict).toContainText("Here. And elsewhere.", { timeout: 20_000 });
  await expect(conflict).toContainText("Here. And here.");
  expect(await stored()).toBe("Here. And elsewhere.");
  await conflict.getByRole("button", { name: "Keep both" }).click();
  await expect.poll(stored).toContain("And here.");
  expect(await stored()).toContain("And elsewhere.");
  await expect(rationale(page)).toContainText("And elsewhere.");
});

test("text that the server refuses stays in the field with the reason", async ({ page, signIn, article, select }) => {
  await signIn("reviewer");
  await page.goto((await article(TEXT)).url);
  await select("The town has nine hundred trees");
  await page.keyboard.press("c");
  await expect(page.getByRole("banner")).toContainText("Saved");
  const panel = page.getByRole("complementary");
  const problem = panel.getByRole("alert").filter({ hasText: "State the claim in one sentence." });
  await panel.getByRole("textbox", { name: "Statement" }).fill("");
  await expect(problem).toBeVisible();
  await panel.getByRole("textbox", { name: "Statement" }).fill("The town has 900 trees.");
  await expect(page.getByRole("banner")).toContainText("Saved");
  await expect(problem).toHaveCount(0);
});

test("unfinished evidence survives a reload", async ({ page, signIn, article, select }) => {
  await signIn("reviewer");
  await page.goto((await article(TEXT)).url);
  await select("The town has nine hundred trees");
  await page.keyboard.press("c");
  await expect(page.getByRole("banner")).toContainText("Saved");
  await page.keyboard.press("e");
  await page.keyboard.type("Register of trees");
  await page.keyboard.press("Tab");
  await page.getByRole("textbox", { name: "Quote from the source" }).fill("911 trees in public ground");
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Source" })).toHaveValue("Register of trees");
  await expect(page.getByRole("textbox", { name: "Quote from the source" })).toHaveValue("911 trees in public ground");
});
