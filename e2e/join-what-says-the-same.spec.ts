import { expect, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import { markClaim, rate, rule } from "./support/claim-requests.ts";
import { delayResponses } from "./support/delayed-responses.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const GAUGE = `Gauge ${newId().slice(-6)}`;
const EVIDENCE = [
  { source: { url: `https://records.example/${newId()}`, title: GAUGE }, stance: "refutes", quote: "Thirty boats." },
];
const precedentsIn = (page: Page) => page.getByRole("region", { name: "Precedents" });

test("a reviewer joins a claim with one of another article by one key, takes over its evidence, and an editor who rules otherwise says why", async ({
  page,
  signIn,
  pageOf,
  article,
  select,
}) => {
  const lock = `Lock${newId().slice(-6)}`;
  const [first, second] = [
    await article(`The ${lock} news\n\nForty boats passed ${lock} in March.`),
    await article(`More of ${lock}\n\nThe keeper says that forty boats passed ${lock} in March. He smiled.`),
  ];
  const [reviewer, editor] = [await pageOf("second"), await pageOf("editor")];
  const ruled = await markClaim(reviewer, first, `Forty boats passed ${lock} in March.`);
  await rate(reviewer, ruled, "false", { evidence: EVIDENCE });
  await rule(editor, ruled, "false");

  await signIn("reviewer");
  await page.goto(second.url);
  await select(`forty boats passed ${lock} in March`);
  await page.keyboard.press("c");
  const precedents = precedentsIn(page);
  await expect(precedents).toContainText("1 similar claim, 1 ruled");
  await expect(precedents.getByRole("listitem")).toContainText("False");
  await expectAccessible(page);
  await page.keyboard.press("Shift+F");
  await expect(precedents).toContainText("None found");
  await page.getByRole("group", { name: "Announcement" }).getByRole("button", { name: "Undo" }).click();
  await expect(precedents).toContainText("1 similar claim, 1 ruled");
  await page.keyboard.press("f");
  await expect(precedents.getByRole("link", { name: "All 2 claims that say the same" })).toBeVisible();

  await page.keyboard.press("p");
  await expect(page.getByRole("link", { name: "the evidence on another claim" })).toBeVisible();
  await page.keyboard.press("5");
  await expect(page.getByRole("note").filter({ hasText: "This departs from a ruling." })).toContainText("False");
  await expectAccessible(page);
  await page.getByRole("textbox", { name: "Rationale" }).fill("The list has forty.");
  await page.getByRole("button", { name: "Submit verdict" }).click();
  await expect(page.getByText("Submitted").first()).toBeVisible();

  await precedents.getByRole("link", { name: "All 2 claims that say the same" }).click();
  await expect(page.getByRole("heading", { name: "2 claims" })).toBeVisible();
  await expect(page.getByRole("region", { name: "History" })).toContainText("joined claims to the cluster (2)");
  await expectAccessible(page);

  const claimId = new URL(
    (await page
      .getByRole("link", { name: new RegExp(`keeper|forty boats passed ${lock}`, "i") })
      .last()
      .getAttribute("href")) ?? "",
    page.url(),
  ).searchParams.get("claim");
  await rate(reviewer, claimId ?? "", "true");
  await editor.goto(`/adjudication/${claimId}`);
  await expect(precedentsIn(editor)).toContainText("Says the same");
  const form = editor.getByRole("form", { name: "Your ruling" });
  await expect(form.getByRole("textbox", { name: "Reason" })).toBeVisible();
  await expect(form).toContainText("A claim that says the same was ruled otherwise.");
  await expectAccessible(editor);
  await form.getByRole("textbox", { name: "Summary, in one sentence" }).fill("Forty boats passed.");
  await form.getByRole("textbox", { name: "Reason" }).fill("A second list was found.");
  await form.getByRole("button", { name: /^Rule/ }).click();
  await expect(editor.getByRole("region", { name: "Ruling", exact: true })).toContainText("A second list was found.");
  await editor.goto("/dashboard/quality");
  const departing = editor.getByRole("region", { name: "Rulings that depart from a precedent" });
  await expect(departing).toContainText("A second list was found.");
});

test("precedents that arrive while a reviewer looks for a source neither move the field nor close its list", async ({
  page,
  signIn,
  pageOf,
  article,
  select,
}) => {
  const lock = `Lock${newId().slice(-6)}`;
  const first = await article(`The ${lock} news\n\nForty boats passed ${lock} in March.`);
  const second = await article(`More of ${lock}\n\nThe keeper says that forty boats passed ${lock} in March.`);
  const [reviewer, editor] = [await pageOf("second"), await pageOf("editor")];
  const ruled = await markClaim(reviewer, first, `Forty boats passed ${lock} in March.`);
  await rate(reviewer, ruled, "false", { evidence: EVIDENCE });
  await rule(editor, ruled, "false");

  await signIn("reviewer");
  // The panel is longer than the window, and scrolled to the form.
  await page.setViewportSize({ width: 1280, height: 600 });
  const release = await delayResponses(page, "**/api/v1/claims/*/similar");
  await page.goto(second.url);
  await select(`forty boats passed ${lock} in March`);
  await page.keyboard.press("c");
  const precedents = precedentsIn(page);
  await expect(precedents).toContainText("Looking…");
  await page.keyboard.press("e");
  await page.keyboard.type(GAUGE.toLowerCase());
  // The words themselves are offered at once, and the source when the library has been searched.
  const option = page.getByRole("option").filter({ hasText: new RegExp(GAUGE) });
  await expect(option).toBeVisible();
  const source = page.getByRole("combobox", { name: "Source" });
  const place = await source.boundingBox();
  release();
  // While the list is open, the rest of the page is hidden from screen readers.
  const hidden = page.getByRole("region", { name: "Precedents", includeHidden: true });
  await expect(hidden).toContainText(/\d similar claims?, \d ruled/);
  await expect(option).toBeVisible();
  expect(await source.boundingBox()).toEqual(place);
  await page.keyboard.press("Enter");
  await expect(source).toHaveValue(/^https:\/\/records\.example\//);
  await precedents.getByRole("button", { name: "Show" }).click();
  await expect(precedents.getByRole("listitem").filter({ hasText: lock }).first()).toContainText("False");
  await expectAccessible(page);
});
