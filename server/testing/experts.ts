import "server-only";
import { v7 as newId } from "uuid";
import type { Claim } from "#domain/claim.ts";
import { ExpertAnswer, ExpertReviewInput } from "#domain/expert-review.ts";
import type { Viewer } from "#domain/permissions.ts";
import { answerAsExpert } from "#server/expert-reviews/answers.ts";
import { askExpert } from "#server/expert-reviews/requests.ts";
import { articleOfLines, markClaim, rate } from "./claims.ts";
import { fromElsewhere } from "./people.ts";

/** For tests: a claim on which two reviewers disagree, the first with evidence. */
export async function disputedClaim(editor: Viewer, [first, second]: [Viewer, Viewer]): Promise<Claim> {
  const article = await articleOfLines(editor, ["Before it all.", "The tide turns at six, they say.", "After."]);
  const claim = await markClaim(editor, article, "at six");
  const evidence = [{ source: { title: "Tide table", url: "https://tides.example/a" }, stance: "refutes" as const }];
  await rate(first, claim, "false", { evidence });
  await rate(second, claim, "true");
  return claim;
}

/** For tests: a request to an expert about this claim. */
export const expertInput = (claimId: string, more: object = {}) =>
  ExpertReviewInput.parse({ claimId, expert: "Dr Vale", summary: "It turns at seven.", rating: "false", ...more });

/** For tests: ask an expert, with the secret of their link. */
export async function askAbout(editor: Viewer, claimId: string, more: object = {}, now = new Date()) {
  const { value } = await askExpert(editor, newId(), expertInput(claimId, more), now);
  return { ...value, secret: value.path.replace("/expert/", "") };
}

/** For tests: what an expert sends. */
export const expertWords = (secret: string, text = "I would say so.") =>
  ExpertAnswer.parse({ secret, text, name: "Ina Vale", affiliation: "University of Harbours" });

/** For tests: the answer of an expert from an address of their own. */
export const answerBy = (secret: string, text?: string) => answerAsExpert(expertWords(secret, text), fromElsewhere());
