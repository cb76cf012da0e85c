import "server-only";
import { anchorQuote } from "#domain/anchoring/anchor-quote.ts";
import { describePassage } from "#domain/anchoring/describe.ts";
import { type Anchor, LOST, reanchor } from "#domain/anchoring/reanchor.ts";
import { haveSameWords } from "#domain/anchoring/same-words.ts";
import type { Passage, SelectorsInput } from "#domain/anchoring/selectors.ts";
import { isWithinGrapheme } from "#domain/anchoring/snap.ts";
import type { AnchorState, ClaimInput } from "#domain/claim.ts";
import { RuleError } from "#domain/errors.ts";
import type { Transaction } from "#server/db/client.ts";
import type { AnchorRow } from "./rows.ts";

/** What an anchor says but which claim it is of. */
export type AnchorData = Omit<AnchorRow, "claimId" | "articleId">;

/** The current version of an article. */
type Current = { number: number; text: string };

/** The passage a request asks for, found again on the stored text: what a browser counted is never trusted. Null when it asks for none. */
export function passageAsked(
  text: string,
  { passage, selectors }: Pick<ClaimInput, "passage" | "selectors">,
): Passage | null {
  const asked = passage ?? (selectors ? quoted(text, selectors) : null);
  if (!asked) return null;
  if (asked.end > text.length) throw new RuleError("The passage reaches beyond the end of the article.");
  if (isWithinGrapheme(text, asked)) throw new RuleError("The passage begins or ends inside a character.");
  if (text.slice(asked.start, asked.end).trim() === "") throw new RuleError("The passage holds no words.");
  return { start: asked.start, end: asked.end };
}

/**
 * Anchors of a new claim: on the current version, and on the older one too where it was chosen there, as if it had been
 * marked before the newer version came in. Words that the newer version no longer has cannot be marked.
 */
export async function anchorsAsked(tx: Transaction, current: Current, input: ClaimInput): Promise<AnchorData[]> {
  const chosenIn = await versionMeant(tx, current, input);
  const passage = passageAsked(chosenIn.text, input);
  if (!passage) throw new RuleError("Say where the claim stands: send a passage or selectors.");
  const chosen = anchorByHand(chosenIn, passage);
  if (chosenIn.number === current.number) return [chosen];
  const { state, passage: found } = carried(chosenIn, current, passage);
  if (!found) throw new RuleError(GONE);
  const own = state === "changed" ? { ownExact: chosen.exact, ownVersion: chosenIn.number } : {};
  return [chosen, { ...anchorByHand(current, found), state, byHand: false, ...own }];
}

/** The passage on the current version that a claim is to be moved to; null when it is to stay. Only ever the words that were chosen. */
export async function passageForMove(tx: Transaction, current: Current, input: ClaimInput): Promise<Passage | null> {
  const chosenIn = await versionMeant(tx, current, input);
  const passage = passageAsked(chosenIn.text, input);
  if (!passage || chosenIn.number === current.number) return passage;
  const { state, passage: found } = carried(chosenIn, current, passage);
  if (!found || state === "changed") throw new RuleError(GONE);
  return found;
}

/** The anchor of a claim that is moved by hand: to its own words, or to others, which the anchor then says. */
export function anchorMoved(from: AnchorRow, { number, text }: Current, passage: Passage): AnchorData {
  const anchor = anchorByHand({ number, text }, passage);
  if (from.state === "exact" || from.state === "moved") return anchor;
  const own = { ownExact: from.ownExact ?? from.exact, ownVersion: from.ownVersion ?? from.versionNumber };
  const words = from.state === "lost" ? [own.ownExact, from.exact] : [own.ownExact];
  if (words.some((exact) => haveSameWords(exact, anchor.exact))) return { ...anchor, state: "moved" };
  return { ...anchor, state: "changed", ...own };
}

const GONE =
  "A newer version of the article no longer has these words. Look at the new version and choose the passage there.";

function quoted(text: string, selectors: SelectorsInput): Passage {
  const found = anchorQuote(text, selectors);
  if (!found.passage) throw new RuleError(found.problem);
  return found.passage;
}

/** The version in which a request counts. */
async function versionMeant(tx: Transaction, current: Current, input: ClaimInput): Promise<Current> {
  const { articleId, articleVersion = current.number } = input;
  if (articleVersion === current.number || !(input.passage || input.selectors)) return current;
  const where = { articleId_number: { articleId, number: articleVersion } };
  const version = await tx.version.findUnique({ where, select: { number: true, text: true } });
  if (!version) throw new RuleError(`This article has no version ${articleVersion}.`);
  return version;
}

const carried = (from: Current, to: Current, passage: Passage): Anchor =>
  reanchor(from.text, to.text, [{ id: "claim", passage }]).get("claim") ?? LOST;

function anchorByHand({ number, text }: Current, passage: Passage): AnchorData {
  const [, { exact, prefix, suffix }] = describePassage(text, passage);
  const state: AnchorState = "exact";
  const place = { state, start: passage.start, end: passage.end, exact, prefix, suffix };
  return { versionNumber: number, ...place, byHand: true, ownExact: null, ownVersion: null };
}
