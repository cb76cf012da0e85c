import "server-only";
import { anchorQuote } from "#domain/anchoring/anchor-quote.ts";
import { describePassage } from "#domain/anchoring/describe.ts";
import { type Anchor, LOST } from "#domain/anchoring/reanchor.ts";
import { haveSameWords } from "#domain/anchoring/same-words.ts";
import type { Passage, SelectorsInput } from "#domain/anchoring/selectors.ts";
import { isWithinGrapheme } from "#domain/anchoring/snap.ts";
import type { AnchorState, ClaimInput } from "#domain/claim.ts";
import type { DocumentNode } from "#domain/document.ts";
import { RuleError } from "#domain/errors.ts";
import type { Transaction } from "#server/db/client.ts";
import { carryLongTexts } from "#server/versions/long-texts.ts";
import { withStruckOut } from "#server/versions/struck-out.ts";
import type { AnchorRow } from "./rows.ts";

/** An anchor without the keys of its claim and article. */
export type AnchorData = Omit<AnchorRow, "claimId" | "articleId">;

type VersionText = { number: number; text: string };

/** The passage that a request names, checked against the stored text; null when it names none. */
function requestedPassage(text: string, { passage, selectors }: Pick<ClaimInput, "passage" | "selectors">) {
  const requested = passage ?? (selectors ? findQuote(text, selectors) : null);
  if (!requested) return null;
  if (requested.end > text.length) throw new RuleError("The passage goes past the end of the article.");
  if (isWithinGrapheme(text, requested)) throw new RuleError("The passage begins or ends inside a character.");
  if (text.slice(requested.start, requested.end).trim() === "") throw new RuleError("The passage contains no words.");
  return { start: requested.start, end: requested.end };
}

/**
 * The anchors of a new claim. A passage that was chosen on an older version gets an anchor there too, as if the claim
 * had been marked before the newer version came in. Words that the newer version no longer has cannot be marked.
 */
export async function requestedAnchors(tx: Transaction, current: VersionText, input: ClaimInput) {
  const chosenOn = await requestedVersion(tx, current, input);
  const passage = requestedPassage(chosenOn.text, input);
  if (!passage) throw new RuleError("Say where the claim is: send a passage or selectors.");
  const chosen = anchorByHand(chosenOn, passage);
  if (chosenOn.number === current.number) return [chosen];
  const anchor = await carry(chosenOn, current, passage);
  if (!anchor.passage) throw new RuleError(WORDS_ARE_GONE);
  const struckOut = await isStruckOutNow(tx, input.articleId, current, { version: chosenOn.number, passage, anchor });
  const state = struckOut ? "changed" : anchor.state;
  const own = state === "changed" ? { ownExact: chosen.exact, ownVersion: chosenOn.number } : {};
  const shifted = state === "moved" && anchor.shifted === true;
  return [chosen, { ...anchorByHand(current, anchor.passage), state, byHand: false, ...own, struckOut, shifted }];
}

/** The passage on the current version to which a request moves a claim, with the chosen words; null for none. */
export async function passageForMove(tx: Transaction, current: VersionText, input: ClaimInput) {
  const chosenOn = await requestedVersion(tx, current, input);
  const passage = requestedPassage(chosenOn.text, input);
  if (!passage || chosenOn.number === current.number) return passage;
  const { state, passage: carried } = await carry(chosenOn, current, passage);
  if (!carried || state === "changed") throw new RuleError(WORDS_ARE_GONE);
  return carried;
}

/** The anchor of a claim that someone moves: `moved` on its own words, `changed` on other words. */
export function movedAnchor(from: AnchorRow, { number, text }: VersionText, passage: Passage): AnchorData {
  const anchor = anchorByHand({ number, text }, passage);
  if (from.state === "exact" || from.state === "moved") return anchor;
  const own = { ownExact: from.ownExact ?? from.exact, ownVersion: from.ownVersion ?? from.versionNumber };
  const words = from.state === "lost" ? [own.ownExact, from.exact] : [own.ownExact];
  if (words.some((exact) => haveSameWords(exact, anchor.exact))) return { ...anchor, state: "moved" };
  return { ...anchor, state: "changed", ...own };
}

const WORDS_ARE_GONE =
  "A newer version of the article no longer has these words. Look at the new version and choose the passage there.";

function findQuote(text: string, selectors: SelectorsInput): Passage {
  const result = anchorQuote(text, selectors);
  if (!result.passage) throw new RuleError(result.problem);
  return result.passage;
}

/** Whether the current version strikes out a passage that was chosen on an older version. */
async function isStruckOutNow(
  tx: Transaction,
  articleId: string,
  { number, text }: VersionText,
  { version, passage, anchor }: { version: number; passage: Passage; anchor: Anchor },
): Promise<boolean> {
  const where = { articleId_number: { articleId, number } };
  const { document } = await tx.version.findUniqueOrThrow({ where, select: { document: true } });
  const own = { version, passage, exact: anchor.exact ?? "" };
  const [claim] = await withStruckOut(tx, { articleId, document: document as DocumentNode, text }, [{ own, anchor }]);
  return claim?.struckOut ?? false;
}

/** The version whose text the passage of a request was chosen on. */
async function requestedVersion(tx: Transaction, current: VersionText, input: ClaimInput): Promise<VersionText> {
  const { articleId, articleVersion = current.number } = input;
  if (articleVersion === current.number || !(input.passage || input.selectors)) return current;
  const where = { articleId_number: { articleId, number: articleVersion } };
  const version = await tx.version.findUnique({ where, select: { number: true, text: true } });
  if (!version) throw new RuleError(`This article has no version ${articleVersion}.`);
  return version;
}

async function carry({ number, text }: VersionText, to: VersionText, passage: Passage): Promise<Anchor> {
  const own = { version: number, passage, exact: text.slice(passage.start, passage.end) };
  const claims = [{ id: "claim", last: null, own }];
  const anchors = await carryLongTexts({ claims, texts: new Map([[number, text]]), newText: to.text });
  return anchors.get("claim") ?? LOST;
}

const NOT_CHANGED = { ownExact: null, ownVersion: null, struckOut: false, shifted: false };

function anchorByHand({ number, text }: VersionText, passage: Passage): AnchorData {
  const [, { exact, prefix, suffix }] = describePassage(text, passage);
  const state: AnchorState = "exact";
  const position = { state, start: passage.start, end: passage.end, exact, prefix, suffix };
  return { versionNumber: number, ...position, byHand: true, ...NOT_CHANGED };
}
