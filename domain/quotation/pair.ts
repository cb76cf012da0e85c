import type { Alignment } from "#domain/anchoring/words/alignment.ts";
import { alignTokens } from "./align-tokens.ts";
import { compareTokens } from "./compare.ts";
import { isOtherStatement } from "./other-statement.ts";
import type { PairTier, QuotationForm, ReportKind } from "./quotation.ts";
import { isCompatibleSpeaker, isSameSpeaker } from "./same-speaker.ts";
import { type SharedWords, sharedWords } from "./shared-words.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A quotation that can be paired, with what decides about it. `publishedAt` is that of its article. */
export type PairableQuotation = {
  exact: string;
  language: string;
  form: QuotationForm;
  speaker: string | null;
  publishedAt: string | null;
};

/** A quotation with its words, which are read once for many pairs. */
export type ReadQuotation = PairableQuotation & { tokens: Token[]; spelling: string; content: number };

/** Two quotations that report the same words; see `QuotationPair` of the database. */
export type Pair = {
  tier: PairTier;
  score: number;
  fragment: boolean;
  needsAffair: boolean;
  /** What the shorter one does to the words of the longer one. */
  kinds: ReportKind[];
};

export function readQuotation(quotation: PairableQuotation): ReadQuotation {
  const tokens = tokensOf(quotation.exact, quotation.language);
  const content = tokens.filter(({ isContent }) => isContent).length;
  return { ...quotation, tokens, content, spelling: tokens.map(({ word }) => word).join(" ") };
}

/** Quotations with at most this many words pair only with a quotation that has all of them in a row. */
export const MAX_FRAGMENT_WORDS = 4;

export const isFragment = ({ tokens }: Pick<ReadQuotation, "tokens">): boolean => tokens.length <= MAX_FRAGMENT_WORDS;

/**
 * Whether two quotations of different articles report the same words, and how sure that is; null where they do not. The
 * order of the two does not matter, and nothing else in the newsroom does.
 */
export function pairOf(one: ReadQuotation, other: ReadQuotation): Pair | null {
  const [longer, shorter] = isLonger(one, other) ? [one, other] : [other, one];
  const isShort = isFragment(shorter);
  const fragment = isShort ? fragmentOf(longer, shorter) : null;
  if (isShort && !fragment) return null;
  const alignment = alignTokens(longer.tokens, shorter.tokens);
  const shared = fragment ?? wholeOf(longer, shorter, alignment);
  return shared && { ...shared, kinds: compareTokens(longer, shorter, alignment).kinds };
}

function isLonger(one: ReadQuotation, other: ReadQuotation): boolean {
  if (one.tokens.length !== other.tokens.length) return one.tokens.length > other.tokens.length;
  return one.spelling === other.spelling ? one.exact >= other.exact : one.spelling > other.spelling;
}

type Shared = Omit<Pair, "kinds">;

/** A fragment is of the same speaker, in the same affair. One word alone does not pair with itself. */
function fragmentOf(longer: ReadQuotation, shorter: ReadQuotation): Shared | null {
  const isInLonger = ` ${longer.spelling} `.includes(` ${shorter.spelling} `);
  if (!isInLonger || shorter.content === 0 || !isSameSpeaker(longer.speaker, shorter.speaker)) return null;
  if (longer.form === "indirect" || shorter.form === "indirect") return null;
  if (shorter.content < 2 && isFragment(longer)) return null;
  return { tier: shorter.content < 2 ? "possible" : "same", score: 1, fragment: true, needsAffair: true };
}

/** Shares of the shorter quotation, and shared words that say something, from which on two report the same. */
const SAME = { coverage: 0.6, content: 4 };
const POSSIBLE = { coverage: 0.4, content: 4 };
const SHORT = { coverage: 0.6, content: 3 };
/** So much is shared that the speaker does not decide. */
const OTHER_SPEAKER = { coverage: 0.8, content: 6 };

/** Shared words with which two quotations need no affair in common: with less it can be a phrase that many use. */
const OWN_WORDS = 8;
const OWN_WORDS_OF_SPEAKER = 4;
const OWN_WORDS_OF_OTHERS = 12;

const CLOSE_DAYS = 30;

function wholeOf(longer: ReadQuotation, shorter: ReadQuotation, alignment: Alignment): Shared | null {
  const shared = sharedWords(longer.tokens, shorter.tokens, alignment);
  if (isOtherStatement(longer.tokens, shorter.tokens, alignment, shared.content)) return null;
  const isIndirect = longer.form === "indirect" || shorter.form === "indirect";
  const isSame = isSameSpeaker(longer.speaker, shorter.speaker);
  const isCompatible = isCompatibleSpeaker(longer.speaker, shorter.speaker);
  const isEqual = longer.spelling === shorter.spelling;
  const tier = tierOf(isEqual ? { ...shared, content: Math.max(shared.content, SAME.content) } : shared, {
    isIndirect,
    isSame,
    isCompatible,
    isClose: isClose(longer, shorter),
  });
  if (!tier) return null;
  const isOfSpeaker = isSame && isClose(longer, shorter);
  const own = isCompatible ? (isOfSpeaker ? OWN_WORDS_OF_SPEAKER : OWN_WORDS) : OWN_WORDS_OF_OTHERS;
  return { tier, score: Math.min(1, shared.coverage), fragment: false, needsAffair: shared.content < own };
}

type Circumstances = { isIndirect: boolean; isSame: boolean; isCompatible: boolean; isClose: boolean };

function tierOf(shared: SharedWords, { isIndirect, isSame, isCompatible, isClose }: Circumstances): PairTier | null {
  if (isIndirect) return isSame && reaches(shared, SAME) ? "possible" : null;
  if (!isCompatible) return reaches(shared, OTHER_SPEAKER) ? "same" : null;
  if (reaches(shared, SAME)) return isClose || reaches(shared, OTHER_SPEAKER) ? "same" : "possible";
  return isClose && (reaches(shared, POSSIBLE) || reaches(shared, SHORT)) ? "possible" : null;
}

const reaches = ({ coverage, content }: SharedWords, least: SharedWords): boolean =>
  coverage >= least.coverage && content >= least.content;

/** Whether both articles came out within a month, as far as that is known. */
function isClose({ publishedAt: one }: ReadQuotation, { publishedAt: other }: ReadQuotation): boolean {
  if (one === null || other === null) return true;
  return Math.abs(Date.parse(one) - Date.parse(other)) <= CLOSE_DAYS * 24 * 60 * 60 * 1_000;
}
