import { expect } from "@playwright/test";
import { test } from "./support/fixtures.ts";

const TEXT =
  "What the pilots know\n\nThe Moon does most of the work. High water returns every twelve hours exactly. Storms push the tides higher.";

test("a claim is marked, described, rated, given evidence, submitted and found again without a mouse", async ({
  page,
  signIn,
  article,
  text,
}) => {
  await signIn("reviewer");
  await page.goto((await article(TEXT)).url);
  const { keyboard } = page;
  const panel = page.getByRole("complementary");
  await expect(text).toBeVisible();

  // Move into the text with Tab, then to the second line and the second sentence.
  for (
    let presses = 0;
    presses < 40 && !(await text.evaluate((element) => element === document.activeElement));
    presses += 1
  )
    await keyboard.press("Tab");
  await expect(text).toBeFocused();
  await keyboard.press("ArrowDown");
  await keyboard.press("Home");
  for (let words = 0; words < 8; words += 1) await keyboard.press("ArrowRight");
  await keyboard.press("Shift+ArrowRight");
  await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
  await keyboard.press("Shift+C");
  await expect(page.locator("mark")).toHaveText("High water returns every twelve hours exactly.");

  // Open the claim, edit its statement, and go back.
  await keyboard.press("Enter");
  await expect(panel.getByRole("textbox", { name: "Statement" })).toBeFocused();
  await keyboard.press("Tab");
  await keyboard.type("The skippers");
  await keyboard.press("Tab");
  await keyboard.type("2026-03");
  await keyboard.press("Tab");
  await keyboard.press("n");
  await expect(panel.getByRole("combobox", { name: "Type" })).toHaveValue("number");
  await keyboard.press("Escape");
  await expect(text).toBeFocused();

  // The verdict.
  await keyboard.press("1");
  await expect(panel.getByRole("radio", { name: "False", exact: true })).toBeChecked();
  await keyboard.press("r");
  await keyboard.press("Control+b");
  await keyboard.type("Twelve hours and 25 minutes");
  await keyboard.press("Control+b");
  await keyboard.type(" on average.");
  await keyboard.press("Escape");
  await keyboard.press("e");
  await keyboard.type("Tides and water levels");
  await keyboard.press("Tab");
  await expect(panel.getByRole("radio", { name: "Refutes" })).toBeChecked();
  await keyboard.type("every 12 hours and 25 minutes");
  await keyboard.press("Enter");
  await expect(panel.getByRole("form", { name: "Your verdict" }).getByText("Tides and water levels")).toBeVisible();
  await expect(panel.getByRole("strong").or(panel.locator("strong"))).toHaveText("Twelve hours and 25 minutes");
  await keyboard.press("r");
  await keyboard.press("Control+Enter");
  await expect(panel.getByText("Submitted").first()).toBeVisible();
  await keyboard.press("Escape");

  // A change of a submitted verdict needs a reason.
  await keyboard.press("2");
  await keyboard.press("Control+Enter");
  await page.getByRole("alertdialog").getByRole("textbox", { name: "Reason" }).fill("The order of magnitude is right.");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await expect(panel.getByRole("radio", { name: "Mostly false" })).toBeChecked();
  await expect(page.getByRole("banner")).toContainText("Saved");

  // Mark another claim, step between the two, undo and redo.
  await text.focus();
  await keyboard.press("ArrowDown");
  await keyboard.press("End");
  await keyboard.press("Shift+C");
  await expect(page.locator("mark")).toHaveCount(2);
  await keyboard.press("k");
  await expect(panel.getByRole("blockquote").first()).toHaveText("High water returns every twelve hours exactly.");
  await keyboard.press("j");
  await expect(panel.getByRole("blockquote").first()).not.toHaveText("High water returns every twelve hours exactly.");
  await keyboard.press("Delete");
  await expect(page.locator("mark")).toHaveCount(1);
  await keyboard.press("u");
  await expect(page.locator("mark")).toHaveCount(2);

  // Command palette, search, list of keys, history.
  await keyboard.press("Control+k");
  await keyboard.type("all keys");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Mark the sentence at the cursor");
  await keyboard.press("Escape");
  await keyboard.press("/");
  await keyboard.type("twelve hours exactly");
  await expect(page.getByRole("menuitem").filter({ hasText: "twelve hours exactly" }).first()).toBeVisible();
  await keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
});
