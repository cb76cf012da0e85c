import { expect, type Page } from "@playwright/test";
import { markClaim, rate } from "./claim-requests.ts";
import type { ImportedArticle } from "./fixtures.ts";

export const RISE = "Prices rose by four per cent in May";
export const FLEET = "The harbour has nine hundred berths";
export const BRIDGE = "The old bridge was closed in 1974";
export const TRAM = "The tram will run at night from autumn on";
export const OPENING = "Nobody had expected it, said the clerk who keeps the books of the town.";

/** A text of the article: its headline and these paragraphs. */
export const lines = (parts: string[]) => ["What the town paid for", ...parts].join("\n\n");
export const FIRST = lines([
  `${OPENING} ${RISE}, the office says.`,
  `${BRIDGE}, and stayed so.`,
  `${FLEET}.`,
  `${TRAM}.`,
]);
export const SECOND = lines([
  `${OPENING} Prices fell by four per cent in May, the office says.`,
  `${FLEET}.`,
  "A new bridge was begun in 1975, further down the river.",
  "The tram will not run at night from autumn on.",
]);

/** An article with four claims by the reviewer, two of them with verdicts. */
export async function articleWithVerdicts(
  page: Page,
  article: (text: string, more?: Record<string, unknown>) => Promise<ImportedArticle>,
) {
  const importedArticle = await article(FIRST, { requiredVerdicts: 1 });
  const ids = { rise: "", bridge: "", fleet: "", tram: "" };
  ids.rise = await markClaim(page, importedArticle, RISE);
  ids.bridge = await markClaim(page, importedArticle, BRIDGE);
  ids.fleet = await markClaim(page, importedArticle, FLEET);
  ids.tram = await markClaim(page, importedArticle, TRAM);
  for (const id of [ids.rise, ids.tram]) await rate(page, id, "false");
  return { ...importedArticle, claims: ids };
}

/** Store a version through the API; returns its number. */
export async function addVersion(
  page: Page,
  { id }: ImportedArticle,
  text: string,
  more: object = {},
): Promise<number> {
  const response = await page.request.post(`/api/v1/articles/${id}/versions`, { data: { text, ...more } });
  expect(response.status(), await response.text()).toBe(201);
  return (await response.json()).version;
}
