import { createHash } from "node:crypto";
import { expect } from "@playwright/test";
import { v7 as newId } from "uuid";
import { test } from "./support/fixtures.ts";
import { expectAccessible } from "./support/page-checks.ts";

const file = (name: string, content: unknown) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(content)),
});

const note = (uri: string, exact: string, more: object = {}) => ({
  ...{ id: newId(), uri, user: "acct:sam@hypothes.is", text: "Who says so?", tags: [] },
  target: [{ source: uri, selector: [{ type: "TextQuoteSelector", exact }] }],
  ...more,
});

test("a reviewer imports annotations of Hypothesis, and reads first what comes in and what does not", async ({
  page,
  signIn,
  article,
}) => {
  await signIn("reviewer");
  const url = `https://outlet.example/${newId()}`;
  const { id } = await article("The ferry sails at noon. It carries forty cars.", { url, title: "The ferry" });
  await page.goto("/imports");
  await expectAccessible(page);
  const rows = [
    note(url, "sails at noon"),
    note(url, "carries ninety cars"),
    note(url, "forty", { references: ["other"] }),
  ];
  await page.getByLabel("Choose a file").setInputFiles(file("notes.json", { rows }));
  await expect(page.getByRole("heading", { name: "1 claim and 1 comment come in" })).toBeFocused();
  const leftOut = page.getByRole("region", { name: "Left out" });
  await expect(leftOut).toContainText("Its words are not in the article.");
  await expect(leftOut).toContainText("It is a reply.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { name: "1 claim and 1 comment were imported" })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole("link", { name: "sails at noon" }).click();
  await expect(page).toHaveURL(new RegExp(`/articles/${id}\\?claim=`));
  await expect(page.locator("mark").first()).toHaveText("sails at noon");
  await page.goto("/imports");
  await page.getByLabel("Choose a file").setInputFiles(file("notes.json", { rows: rows.slice(0, 1) }));
  await expect(page.getByRole("heading", { name: "Nothing comes in" })).toBeFocused();
  await expect(leftOut).toContainText("It is here already.");
  await expect(page.getByRole("button", { name: "Import", exact: true })).toHaveCount(0);
});

test("a reviewer imports a review of another newsroom, finds it again, and marks the claim it is about", async ({
  page,
  signIn,
  article,
}) => {
  await signIn("reviewer");
  const [url, publisher] = [`https://outlet.example/${newId()}`, `Desk ${newId()}`];
  await article("The tower is ninety metres high.", { url, title: "The tower" });
  const review = {
    ...{ "@context": "https://schema.org", "@type": "ClaimReview", url: `https://desk.example/${newId()}` },
    ...{ claimReviewed: "The tower is ninety metres high.", author: { name: publisher }, datePublished: "0001-01-01" },
    ...{ reviewRating: { ratingValue: -1, alternateName: "Exaggerated" }, itemReviewed: { appearance: [url] } },
  };
  await page.goto("/imports");
  await page
    .getByLabel("Text of the file")
    .fill(`<script type="application/ld+json">${JSON.stringify(review)}</script>`);
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("heading", { name: "1 review comes in" })).toBeFocused();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { name: "1 review was imported" })).toBeFocused();
  await page.getByRole("button", { name: "Mark claim" }).click();
  await expect(page.getByRole("link", { name: "Open the claim" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "The tower is ninety metres high." }).click();
  await expect(page).toHaveURL(/\/precedents\?publisher=/);
  await expect(page.getByRole("row", { name: /ninety metres.*Exaggerated/ })).toContainText("Unknown");
  await expectAccessible(page);
  await page.goto(`/precedents?publisher=${newId()}`);
  await expect(page.getByRole("heading", { name: "No matching reviews" })).toBeVisible();
  await expectAccessible(page);
});

test("a large file is checked and imported by a job, which goes on when its person leaves the page", async ({
  page,
  signIn,
}) => {
  test.slow(); // two parts, each checked and stored
  await signIn("reviewer");
  const publisher = `Desk ${newId()}`;
  const review = () => ({
    ...{ "@type": "ClaimReview", url: `https://desk.example/${newId()}`, author: { name: publisher } },
    ...{ claimReviewed: "The tower leans.", reviewRating: { alternateName: "True" } },
  });
  const reviews = Array.from({ length: 2_001 }, review);
  await page.goto("/imports");
  await page.getByLabel("Choose a file").setInputFiles(file("large.json", [...reviews, reviews[0]]));
  const checked = page.getByRole("heading", { name: "2,001 reviews come in" });
  await expect(checked).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("region", { name: "Left out" })).toContainText("It is here already.");
  await page.goto("/today");
  await page.goto("/imports");
  await expect(checked).toBeVisible();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { name: "2,001 reviews were imported" })).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import another file" }).click();
  await expect(page.getByLabel("Text of the file")).toBeVisible();
});

test("a file that Galley does not know is refused with a sentence", async ({ page, signIn }) => {
  await signIn("reviewer");
  await page.goto("/imports");
  await page.getByLabel("Text of the file").fill('{"words": 1}');
  await page.getByRole("button", { name: "Check" }).click();
  const problem = page.getByRole("region", { name: "File or text" }).getByRole("alert");
  await expect(problem).toContainText("Galley knows nothing in this.");
  await expectAccessible(page);
});

test("an editor imports a report of another newsroom, whose reviewers get no account", async ({
  page,
  signIn,
  article,
}) => {
  await signIn("editor");
  const word = `ferry-${newId()}`;
  const { id, text } = await article(`The ${word} sails at noon.`, { title: `The ${word}` });
  const marking = { articleId: id, passage: { start: 0, end: text.length } };
  await page.request.put(`/api/v1/claims/${newId()}`, { data: marking });
  const own = await (await page.request.get(`/api/v1/articles/${id}/export?format=json`)).text();
  await page.goto("/imports");
  const choose = (json: string) =>
    page
      .getByLabel("Choose a file")
      .setInputFiles({ name: "report.json", mimeType: "application/json", buffer: Buffer.from(json) });
  await choose(own);
  await expect(page.getByRole("region", { name: "Left out" })).toContainText("It is here already.");
  await page.getByRole("button", { name: "Back" }).click();
  // The same report as another newsroom has it: with other ids and people, and other words.
  const ids = new Map<string, string>();
  const otherId = (known: string) => ids.set(known, ids.get(known) ?? newId()).get(known) ?? "";
  const sha256 = createHash("sha256").update(text.replace(word, "steamer")).digest("hex");
  const theirs = own
    .replace(/[\da-f]{8}-[\da-f-]{27}(?!\.)/g, (known) => (word.endsWith(known) ? known : otherId(known)))
    .replaceAll(word, "steamer")
    .replace(/"end":( ?)(\d+)/g, (whole, space, at) =>
      Number(at) === text.length ? `"end":${space}${text.length - word.length + 7}` : whole,
    )
    .replace(/"sha256": "[\da-f]{64}"/, `"sha256": "${sha256}"`)
    .replaceAll(/"name":( ?)"[^"]*"/g, `"name":$1"Sam of elsewhere"`);
  await choose(theirs);
  await expect(page.getByRole("heading", { name: "1 article and 1 claim come in" })).toBeFocused();
  await expect(page.getByRole("region", { name: "People without an account here" })).toContainText("Sam of elsewhere");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.getByRole("link", { name: "The steamer", exact: true }).click();
  await expect(page.locator("mark").first()).toHaveText("The steamer sails at noon.");
});
