import { expect, type Page } from "@playwright/test";
import { markClaim, rate } from "./support/claim-requests.ts";
import { disputedClaim, HARBOUR } from "./support/dispute.ts";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const evidence = (title: string, stance: "supports" | "refutes") => [
  { source: { url: `https://records.example/${title.toLowerCase()}`, title }, stance, quote: `${title} says forty.` },
];
const rulingOf = (page: Page) => page.getByRole("form", { name: "Your ruling" });
const verdictsOn = (page: Page) => page.getByRole("region", { name: /^Verdict of/ });

test("an editor takes a dispute from the queue, reads it without names, rules differently, and the reviewer reads the reason", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const importedArticle = await article(HARBOUR);
  const [first, second] = [await pageOf("reviewer"), await pageOf("second")];
  const claim = await disputedClaim([first, second], importedArticle, "Forty boats came in that morning.", [
    { rating: "false", rationale: "The list has thirty.", evidence: evidence("Gauge", "refutes") },
    { rating: "true", rationale: "The lock keeper saw them.", evidence: evidence("Lock", "supports") },
  ]);

  await signIn("editor");
  await page.goto(`/adjudication?article=${importedArticle.id}`);
  await expect(page.getByRole("row").filter({ hasText: "Forty boats" })).toContainText("Disputed");
  await expectAccessible(page);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Forty boats came in that morning.");
  await expect(page.locator("mark")).toHaveText("Forty boats came in that morning.");
  await expect(verdictsOn(page)).toHaveCount(2);
  await expect(page.getByText("4 steps apart.")).toBeVisible();
  await expect(page.getByText("Only this verdict cites this source")).toHaveCount(2);
  await expectAccessible(page);

  const names = await verdictsOn(page).getByRole("heading").locator("bdi").allTextContents();
  await page.keyboard.press("h");
  await expect(page.getByRole("heading", { name: /Reviewer A/ })).toBeVisible();
  const source = await page.content();
  expect(names.filter((name) => source.includes(name))).toEqual([]);
  // The page was loaded again; its keys work when its scripts run.
  await expect(async () => {
    await page.getByRole("button", { name: /^Shuffle/ }).click({ timeout: 1_000 });
    await expect(page.getByRole("button", { name: /Original order/ })).toBeVisible({ timeout: 3_000 });
  }).toPass();
  const order = await verdictsOn(page).locator(".rationale-body").allTextContents();
  await page.reload();
  await expect(verdictsOn(page).locator(".rationale-body")).toHaveText(order);

  const form = rulingOf(page);
  await expect(async () => {
    await page.keyboard.press("3");
    await expect(form.getByRole("radio", { name: "Mixed" })).toBeChecked({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press("r");
  await page.keyboard.type("Thirty or forty, the lists do not say.");
  await form.getByRole("textbox", { name: "Reason" }).fill("Neither list covers the whole morning.");
  await page.getByRole("checkbox", { name: /Use in the ruling: Gauge/ }).check();
  await page.getByRole("checkbox", { name: /Use in the ruling: Lock/ }).check();
  await page.reload();
  await expect(form.getByRole("textbox", { name: "Summary" })).toHaveValue("Thirty or forty, the lists do not say.");
  await expect(form.getByRole("listitem")).toHaveText([/Gauge/, /Lock/]);
  await form.getByRole("textbox", { name: "Summary" }).press("Control+Enter");
  await expect(page.getByRole("region", { name: "Ruling", exact: true })).toContainText("Thirty or forty");
  await expect(form).toHaveCount(0);

  await first.goto(`${importedArticle.url}?claim=${claim}`);
  const ruling = first.getByRole("region", { name: "Ruling" });
  await expect(ruling).toContainText("This departs from your verdict, False");
  await expect(ruling).toContainText("Neither list covers the whole morning.");
  await expect(ruling.getByRole("link", { name: "Gauge" })).toBeVisible();

  await first.goto(`/claims/${claim}`);
  await expect(first.getByRole("region", { name: "History" })).toContainText("ruled on the claim");
  await expect(verdictsOn(first)).toHaveCount(2);
  await expectAccessible(first);
});

test("an editor rules on many agreed claims at once; a claim that changed meanwhile is reported and its summary kept", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const importedArticle = await article(HARBOUR);
  const [first, second, admin] = [await pageOf("reviewer"), await pageOf("second"), await pageOf("admin")];
  const quotes = ["The office was busy.", "The lock stood open.", "Nobody was late."];
  const claims: string[] = [];
  for (const quote of quotes) {
    const claim = await markClaim(first, importedArticle, quote);
    for (const someone of [first, second])
      await rate(someone, claim, "true", { rationale: "So says the list.", evidence: evidence("List", "supports") });
    claims.push(claim);
  }
  await signIn("editor");
  await page.goto(`/adjudication?article=${importedArticle.id}`);
  await page.getByRole("checkbox", { name: /Select all 3 agreed/ }).check();
  await page.getByRole("button", { name: "Rule on 3 agreed claims" }).click();
  const dialog = page.getByRole("alertdialog", { name: "Rule on 3 claims" });
  await expect(dialog.getByRole("textbox", { name: /The office was busy/ })).toHaveValue("So says the list.");
  // Each ruling takes the source that both reviewers cite, once.
  const shared = dialog.getByRole("list", { name: "Evidence for the ruling" });
  await expect(shared.first().getByRole("listitem")).toHaveText(/^Supports List cited by .*, /);
  await dialog.getByRole("textbox", { name: /The lock stood open/ }).fill("It stood open all morning.");
  await expectAccessible(page);
  const data = { rating: "false", summary: "It was shut.", reason: "The lock keeper says so." };
  await admin.request.put(`/api/v1/claims/${claims[1]}/ruling`, { data });
  await dialog.getByRole("button", { name: "Rule on 3 claims" }).click();
  await expect(dialog.getByRole("textbox")).toHaveCount(1);
  await expect(dialog.getByRole("alert")).toContainText("Another editor ruled on this claim in the meantime.");
  await expect(dialog.getByRole("alert")).toContainText("It was shut.");
  await expect(dialog.getByRole("textbox")).toHaveValue("It stood open all morning.");
  await dialog.getByRole("link", { name: /Open the claim/ }).click();
  await expect(page.getByRole("region", { name: "Ruling", exact: true })).toContainText("It was shut.");
  await expect(page.getByRole("textbox", { name: "Summary" })).toHaveValue("It stood open all morning.");
  const { ruling } = await (await page.request.get(`/api/v1/claims/${claims[0]}`)).json();
  expect(ruling.evidence).toMatchObject([{ source: { title: "List" }, stance: "supports" }]);
  await page.goto(`/adjudication?article=${importedArticle.id}`);
  await expect(page.getByRole("heading", { name: "Nothing is waiting here" })).toBeVisible();

  await page.getByRole("button", { name: "Undo them together" }).click();
  await page.getByRole("textbox", { name: "Reason" }).fill("We ruled too early.");
  await page.getByRole("button", { name: "Withdraw them" }).click();
  await expect(page.getByRole("row").filter({ hasText: "Agreed, awaiting ruling" })).toHaveCount(2);
});

test("an editor rules early with a reason, and withdraws the ruling with another", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const first = await pageOf("reviewer");
  const claim = await markClaim(first, await article(HARBOUR), "Nobody was late.");
  await rate(first, claim, "true");
  await signIn("editor");
  await page.goto(`/adjudication/${claim}`);
  const form = rulingOf(page);
  await form.getByText("True", { exact: true }).click();
  await form.getByRole("textbox", { name: "Summary" }).fill("All were there.");
  await expect(form.getByText("Only 1 of 2 verdicts has been submitted.")).toBeVisible();
  await expect(form.getByText("Nobody has cited evidence.")).toBeVisible();
  await form.getByRole("textbox", { name: "Reason" }).fill("We print at noon.");
  await form.getByRole("button", { name: /^Rule/ }).click();
  await expect(page.getByRole("region", { name: "Ruling", exact: true })).toContainText("All were there.");
  await page.getByRole("button", { name: "Withdraw the ruling" }).click();
  await page.getByRole("textbox", { name: "Reason" }).fill("The second reviewer is back.");
  await page.getByRole("button", { name: "Withdraw the ruling", exact: true }).click();
  await expect(page.getByRole("region", { name: "Ruling", exact: true })).toHaveCount(0);
  const { standing } = await (await page.request.get(`/api/v1/claims/${claim}`)).json();
  expect(standing).toEqual({ state: "open", missing: 1 });
});

test("when two editors rule at the same time, the later one sees both rulings and loses no text", async ({
  page,
  signIn,
  pageOf,
  article,
}) => {
  const importedArticle = await article(HARBOUR);
  const [first, second, admin] = [await pageOf("reviewer"), await pageOf("second"), await pageOf("admin")];
  const claim = await disputedClaim([first, second], importedArticle, "Nobody was late.");
  await signIn("editor");
  // Without events, the page of the later editor does not learn of the ruling before they rule.
  await page.route("**/api/v1/events?*", (route) => route.abort());
  for (const someone of [page, admin]) await someone.goto(`/adjudication/${claim}`);
  const [mine, theirs] = [rulingOf(page), rulingOf(admin)];
  await mine.getByText("False", { exact: true }).click();
  await mine.getByRole("textbox", { name: "Summary" }).fill("Two of them were late.");
  await mine.getByRole("textbox", { name: "Reason" }).fill("The gate has a clock.");
  await theirs.getByText("True", { exact: true }).click();
  await theirs.getByRole("textbox", { name: "Summary" }).fill("All were there at six.");
  await theirs.getByRole("textbox", { name: "Reason" }).fill("The register says so.");
  await theirs.getByRole("button", { name: "Rule", exact: false }).click();
  await expect(admin.getByRole("region", { name: "Ruling", exact: true })).toContainText("All were there at six.");

  await mine.getByRole("button", { name: /^Rule/ }).click();
  await expect(mine.getByRole("alert")).toContainText("ruled on this claim in the meantime");
  await expect(page.getByRole("region", { name: "Ruling", exact: true })).toContainText("All were there at six.");
  await expect(mine.getByRole("textbox", { name: "Summary" })).toHaveValue("Two of them were late.");
  await page.reload();
  await expect(mine.getByRole("textbox", { name: "Summary" })).toHaveValue("Two of them were late.");
  await expect(mine.getByRole("textbox", { name: "Reason" })).toHaveValue("The gate has a clock.");
  await mine.getByRole("button", { name: /Change the ruling/ }).click();
  await expect(page.getByRole("region", { name: "Ruling", exact: true })).toContainText("Two of them were late.");
  await page.getByRole("link", { name: "Open the claim page" }).click();
  await expect(page.getByRole("region", { name: "History" })).toContainText("Reason: The gate has a clock.");
});
