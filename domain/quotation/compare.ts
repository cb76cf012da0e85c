import type { Alignment } from "#domain/anchoring/words/alignment.ts";
import { alignTokens } from "./align-tokens.ts";
import { changeOf } from "./change-of.ts";
import { gapsOf } from "./gaps.ts";
import { isJoined } from "./joined-sentences.ts";
import { REPORT_KINDS, type ReportKind, type Segment } from "./quotation.ts";
import { isCompatibleSpeaker } from "./same-speaker.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** A quotation that is compared. `language` is that of its article, a BCP 47 tag. */
export type ComparedQuotation = { exact: string; speaker: string | null; language: string };

/** What a report does to the words of a reference. The segments together are all the words of both. */
export type QuotationComparison = { segments: Segment[]; kinds: ReportKind[] };

/**
 * The words of a report beside those of the reference. Letter case, punctuation, contractions, British and American
 * spelling, and ways to write a number are no changes.
 */
export function compareQuotations(reference: ComparedQuotation, report: ComparedQuotation): QuotationComparison {
  // To read and align 50,000 words takes seconds, and one of the reports is the reference itself.
  if (reference.exact === report.exact && reference.language === report.language) return sameWords(reference, report);
  const [tokens, others] = [tokensOf(reference.exact, reference.language), tokensOf(report.exact, report.language)];
  return compareTokens({ ...reference, tokens }, { ...report, tokens: others }, alignTokens(tokens, others));
}

function sameWords(reference: ComparedQuotation, report: ComparedQuotation): QuotationComparison {
  const isSameSpeaker = isCompatibleSpeaker(reference.speaker, report.speaker);
  return {
    segments: [{ change: "same", reference: reference.exact, report: report.exact }],
    kinds: [isSameSpeaker ? "identical" : "attributed"],
  };
}

/** A quotation whose words were read. */
export type ComparedTokens = ComparedQuotation & { tokens: readonly Token[] };

/** The same where the words were read and aligned before. */
export function compareTokens(
  reference: ComparedTokens,
  report: ComparedTokens,
  alignment: Alignment,
): QuotationComparison {
  const kinds = new Set<ReportKind>();
  if (!isCompatibleSpeaker(reference.speaker, report.speaker)) kinds.add("attributed");
  if (isJoined(reference.tokens, report.tokens, alignment)) kinds.add("joined");
  const segments: Segment[] = [];
  let [at, there] = [0, 0];
  for (const gap of gapsOf(alignment, reference.tokens, report.tokens)) {
    const { from, to, otherFrom, otherTo } = gap;
    if (from > at) segments.push(segmentOf("same", [reference, report], [at, from, there, otherFrom]));
    const change = changeOf(gap, reference.language);
    for (const kind of change?.kinds ?? []) kinds.add(kind);
    if (change) {
      const segment = segmentOf(change.change, [reference, report], [from, to, otherFrom, otherTo]);
      segments.push(change.marked ? { ...segment, marked: true } : segment);
    }
    [at, there] = [to, otherTo];
  }
  return { segments, kinds: byGravity(kinds) };
}

/** The kinds with the gravest first; `identical` where there are none. */
export function byGravity(kinds: Iterable<ReportKind>): ReportKind[] {
  const all = [...new Set(kinds)].filter((kind) => kind !== "identical");
  all.sort((one, other) => REPORT_KINDS.indexOf(other) - REPORT_KINDS.indexOf(one));
  return all.length > 0 ? all : ["identical"];
}

type Ends = [from: number, to: number, otherFrom: number, otherTo: number];

/** The words between two tokens on both sides, with what stands before the next token. */
function segmentOf(
  change: Segment["change"],
  [reference, report]: [ComparedTokens, ComparedTokens],
  [from, to, otherFrom, otherTo]: Ends,
): Segment {
  return { change, reference: wordsBetween(reference, from, to), report: wordsBetween(report, otherFrom, otherTo) };
}

function wordsBetween({ exact, tokens }: ComparedTokens, from: number, to: number): string {
  if (from === to) return "";
  return exact.slice(from === 0 ? 0 : tokens[from]?.start, tokens[to]?.start ?? exact.length);
}
