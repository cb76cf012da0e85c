import type { Page } from "@playwright/test";
import { markClaim, rate } from "./claim-requests.ts";
import type { ImportedArticle } from "./fixtures.ts";

/** An article with some short sentences to mark. */
export const HARBOUR =
  "What the harbour counted\n\nThe office was busy.\n\nForty boats came in that morning. The lock stood open. Nobody was late.\n\nThen it rained.";

/** Two people give different verdicts on a claim that the first of them marks; returns its id. */
export async function disputedClaim(
  [first, second]: [Page, Page],
  article: ImportedArticle,
  quote: string,
  [ofFirst, ofSecond]: [ofFirst: Verdict, ofSecond: Verdict] = [{ rating: "true" }, { rating: "false" }],
): Promise<string> {
  const claim = await markClaim(first, article, quote);
  await rate(first, claim, ofFirst.rating, ofFirst);
  await rate(second, claim, ofSecond.rating, ofSecond);
  return claim;
}

type Verdict = { rating: string; rationale?: string; evidence?: object[] };
