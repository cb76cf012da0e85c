import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const NUMBER = newId().slice(-6);
const WHOLE =
  `The tram of line ${NUMBER} will carry four thousand people a day, and no bicycle. ` +
  "We promised that to everybody who lives beside the track.";
const CUT = `The tram of line ${NUMBER} will carry forty thousand people a day.`;
const OTHER = `The tram of line ${NUMBER} will carry four thousand people a day, and no bicycle, I am told.`;

/** A paragraph in which Mara Lind says it. */
const saidByMara = (words: string) => `“${words.replace(/\.$/, ",")}” Mara Lind said.`;

test("an editor compares the reports of a quotation, refuses one, and makes a claim of another", async ({
  page,
  signIn,
  article,
}) => {
  test.slow();
  await signIn("editor");
  const outlet = `Tide ${NUMBER}`;
  const first = await article(`Opening\n\n${saidByMara(WHOLE)}`, { title: `Opening ${NUMBER}`, outlet });
  const second = await article(`Later\n\n${saidByMara(CUT)}`, {
    title: `Later ${NUMBER}`,
    outlet: `${outlet} B`,
  });
  const third = await article(`Told\n\n${saidByMara(OTHER)}`, { title: `Told ${NUMBER}`, outlet: `${outlet} C` });
  const affairId = newId();
  const articles = [first.id, second.id, third.id];
  const made = await page.request.put(`/api/v1/affairs/${affairId}`, { data: { name: `Line ${NUMBER}`, articles } });
  expect(made.status()).toBe(201);
  await expect(async () => {
    const { quotations } = await (await page.request.get(`/api/v1/articles/${first.id}/quotations`)).json();
    expect(quotations[0]?.reports).toBe(2);
  }).toPass({ timeout: 60_000 });

  await page.goto(second.url);
  await page.getByText("Quotations", { exact: false }).and(page.locator("summary")).click();
  const also = page.getByRole("link", { name: /Also in 2 other articles: .*number changed/ });
  await expectAccessible(page);
  await also.click();
  const reports = page.getByRole("list", { name: "Reports, oldest first" });
  await expect(reports.locator("> li")).toHaveCount(3);
  const changed = reports.locator("> li").filter({ hasText: `${outlet} B` });
  await expect(changed).toContainText("Number changed: four → forty");
  await expect(changed).toContainText("Cut");
  await expectAccessible(page);

  await reports.getByRole("link", { name: `${outlet} C` }).focus();
  await page.keyboard.press("Shift+F");
  await expect(reports.locator("> li")).toHaveCount(2);
  await page.keyboard.press("u");
  await expect(reports.locator("> li")).toHaveCount(3);
  await reports.getByRole("link", { name: `${outlet} C` }).focus();
  await page.keyboard.press("Shift+F");
  await expect(page.getByRole("heading", { name: "Not the same utterance" })).toBeVisible();

  await reports.getByRole("link", { name: `${outlet} B` }).focus();
  await page.keyboard.press("c");
  await expect(page.getByLabel("Open claim")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Statement" })).toHaveValue(
    new RegExp(`said: “The tram of line ${NUMBER}`),
  );

  await page.goto(`/affairs/${affairId}`);
  await expect(page.getByRole("region", { name: /Open work/ })).toContainText(`The tram of line ${NUMBER}`);
  await expect(page.getByRole("region", { name: /People quoted/ })).toContainText("Mara Lind");
  await expect(page.getByRole("region", { name: /Quotations in several articles/ })).toContainText("number changed");
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 800 });
  await page.emulateMedia({ colorScheme: "dark" });
  await expectAccessible(page);
});
