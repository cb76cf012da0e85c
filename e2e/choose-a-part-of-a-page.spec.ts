import { expect, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const NOTE =
  "Data protection: This site uses small files called biscuits. If you go on to use this website, you agree to their use. " +
  "To find out more, also about how to control them, see here.";

/** A page whose longest text is a note on cookies. Its post has lines too short for an article. */
const pageOf = (lines: string[]) => ({
  name: "post.html",
  mimeType: "text/html",
  buffer: Buffer.from(
    `<!doctype html><html lang="en"><head><title>Bread and the mayor</title></head><body><nav><a href="/">Home</a></nav>
    <div class="post"><h2 class="entry-title">Bread and the mayor</h2><div class="entry-content">${lines.map((line) => `<p>${line}</p>`).join("")}</div></div>
    <div id="sidebar"><div class="widget"><div>${NOTE}</div></div></div><footer>© Herald</footer></body></html>`,
  ),
});

const LINES = ["“Is it dearer?”", "“It is dear.”", "“Since when?”", "“Since the flood.”", "“Who says so?”"];

const preview = (page: Page) => page.getByRole("article", { name: "The text as it will be saved" });
const parts = (page: Page) => page.getByRole("group", { name: "Part of the page" });
const partWith = (page: Page, words: RegExp) => parts(page).getByRole("radio", { name: words });

test("where the article of a page is in doubt, a person chooses its part, for an import and for a new version", async ({
  page,
  signIn,
}) => {
  await signIn("editor");
  await page.goto("/articles/new");
  const mark = newId();
  await page.getByLabel("Choose files").setInputFiles([pageOf([...LINES, mark])]);
  await expect(page.getByText("Galley is not sure that this is the article.")).toBeVisible();
  await expect(preview(page)).toContainText("Since the flood.");
  await expect(partWith(page, /^Bread and the mayor “Is it.*(?<!everything on the page)$/)).toBeChecked();
  await expectAccessible(page);

  await page.getByLabel("Outlet").fill("The Herald");
  await partWith(page, /^Data protection/).click();
  await expect(preview(page)).toContainText("small files called biscuits");
  await expect(preview(page)).not.toContainText("Since the flood.");
  await expect(partWith(page, /^Data protection/)).toBeFocused();
  await expect(page.getByText("Galley is not sure")).toBeHidden();
  await expect(page.getByLabel("Outlet")).toHaveValue("The Herald");
  await partWith(page, /everything on the page$/).click();
  await expect(preview(page)).toContainText("Since the flood.");
  await expect(preview(page)).toContainText("small files called biscuits");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import article" }).click();
  await expect(page).toHaveURL(/\/articles\/[\da-f-]{36}$/);
  await expect(page.getByRole("article").getByText("small files called biscuits")).toBeVisible();

  const { pathname } = new URL(page.url());
  await page.getByRole("link", { name: "New version" }).click();
  await page.getByLabel("Choose a file").setInputFiles([pageOf([...LINES, mark])]);
  const panel = page.getByRole("complementary");
  await expect(panel.getByText("Galley is not sure that this is the article.")).toBeVisible();
  await panel.getByRole("radio", { name: /everything on the page$/ }).click();
  await expect(panel.getByText("This is identical to version 1")).toBeVisible();
  await panel.getByRole("radio", { name: /^Bread and the mayor “Is it.*(?<!everything on the page)$/ }).click();
  await expect(page.getByRole("button", { name: "Save as version 2" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save as version 2" }).click();
  await expect(page).toHaveURL(pathname);
  await expect(page.getByRole("article").getByText("Since the flood.")).toBeVisible();
  await expect(page.getByRole("article").getByText("small files called biscuits")).toHaveCount(0);
});
