import { expect, type Page, test } from "@playwright/test";
import { v7 as newId } from "uuid";
import { expectAccessible } from "./support/page-checks.ts";
import { ADMIN, openSignedInPage, setUp } from "./support/people.ts";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

const SENTENCE = "The Harbour Bridge is 220 metres long.";
const QUESTION = "How is the length of a bridge measured here?";

let newsroom: Newsroom;
let page: Page;
let articleId: string;
const claimId = newId();

test.describe.configure({ mode: "serial" });

test.beforeAll(async ({ browser, playwright }) => {
  test.setTimeout(180_000);
  newsroom = await openNewsroom();
  await setUp(await playwright.request.newContext(), newsroom);
  page = await openSignedInPage(browser, newsroom, ADMIN.email);
  const data = { text: `Bridges\n\n${SENTENCE}` };
  const article = await (await page.request.post(`${newsroom.url}/api/v1/articles`, { data })).json();
  articleId = article.id;
  const start = article.text.indexOf(SENTENCE);
  const passage = { start, end: start + SENTENCE.length };
  await page.request.put(`${newsroom.url}/api/v1/claims/${claimId}`, { data: { articleId, passage } });
});

test.afterAll(async () => {
  await page.context().close();
  await newsroom.close();
});

const panel = () => page.getByRole("complementary");
const field = (name: string) => panel().getByRole("textbox", { name, exact: true });

test("a desk that asks questions gets each one once, with all its answers and their sources", async () => {
  await page.goto(`${newsroom.url}/settings/newsroom`);
  await page.getByRole("checkbox", { name: /^Ask which question/ }).click();
  await expect(page.getByText("Newsroom settings saved.")).toBeVisible();
  await page.goto(`${newsroom.url}/articles/${articleId}?claim=${claimId}`);
  await panel().getByRole("button", { name: "Judge it myself" }).click();
  await panel().getByText("False", { exact: true }).click();
  for (const [title, answer] of [
    ["Register of bridges", "Along the middle of the deck."],
    ["Harbour guide", null],
    ["Inspection of 2025", "Along the middle of the deck."],
  ] as const) {
    await page.keyboard.press("e");
    await page.keyboard.type(title);
    await page.keyboard.press("Tab");
    await panel().getByRole("combobox", { name: "Question that it answers" }).fill(QUESTION);
    const kind = panel().getByRole("combobox", { name: "Kind of answer" });
    await kind.selectOption(answer === null ? "The source does not answer it" : "In the words of the source");
    if (answer !== null) await field("Answer").fill(answer);
    if (title === "Register of bridges") await expectAccessible(page);
    await field("Where in the source").press("Enter");
  }
  await expect(panel().getByRole("heading", { name: "Question", exact: true })).toBeVisible();
  await expect(panel().getByRole("term").filter({ hasText: QUESTION })).toHaveCount(1);
  const answers = panel()
    .getByRole("definition")
    .filter({ hasText: /Register|Harbour/ });
  await expect(answers).toHaveCount(2);
  await expect(answers.first()).toContainText("Along the middle of the deck. (in the words of the source)");
  await expect(answers.first()).toContainText("Register of bridges; Inspection of 2025");
  await expect(answers.last()).toContainText("The source does not answer it.");
  await expectAccessible(page);
});

test("evidence is put in another order with a finger", async () => {
  const titles = () => panel().locator(".evidence > div > p:first-child").allTextContents();
  await expect.poll(titles).toEqual(["Register of bridges", "Harbour guide", "Inspection of 2025"]);
  const handle = panel().getByRole("button", { name: "Move “Inspection of 2025”" });
  await handle.scrollIntoViewIfNeeded();
  const [from, to] = [await handle.boundingBox(), await panel().getByText("Register of bridges").first().boundingBox()];
  if (!from || !to) throw new Error("The evidence is not in view.");
  const touch = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x: from.x + 5, y }] });
  await send("touchStart", from.y + 5);
  for (const share of [0.3, 0.6, 1]) await send("touchMove", from.y + (to.y + 5 - from.y) * share);
  await expect(panel().locator("[data-drop=before]")).toContainText("Register of bridges");
  await send("touchEnd");
  await expect.poll(titles).toEqual(["Inspection of 2025", "Register of bridges", "Harbour guide"]);
  await page.keyboard.press("u");
  await expect.poll(titles).toEqual(["Register of bridges", "Harbour guide", "Inspection of 2025"]);
});

test("a report has the question with its answers", async () => {
  await field("Rationale").fill("The register says so.");
  await panel()
    .getByRole("button", { name: /^Submit verdict/ })
    .click();
  await expect(panel().getByRole("term").filter({ hasText: QUESTION })).toHaveCount(1);
  await expect
    .poll(async () => {
      const answer = await page.request.get(`${newsroom.url}/api/v1/articles/${articleId}/export?format=md`);
      return answer.text();
    })
    .toContain(
      `- ${QUESTION}\n  - Along the middle of the deck. (in the words of the source). Sources: Register of bridges; Inspection of 2025`,
    );
});
