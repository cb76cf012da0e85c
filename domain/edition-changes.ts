import { STANCES } from "./evidence.ts";
import { citedSources, ratingLabel } from "./report.ts";
import type { ReportClaim } from "./report-claim-shape.ts";
import type { Report } from "./report-shape.ts";

/** What one part of a claim said in the edition before, and what it says now. Null where there is nothing. */
export type CorrectedPart = { was: string | null; is: string | null };

/** What a later edition corrects about a claim. Only parts that differ are there. */
export type ClaimCorrection = {
  claimId: string;
  /** Its number in the edition that corrects it; in the one before, where it is dropped. */
  number: number;
  /** As the newest edition that has the claim words it. */
  statement: string;
  /** Whether the claim is no longer in the report. */
  dropped: boolean;
  rating?: CorrectedPart;
  statementChange?: CorrectedPart;
  summary?: CorrectedPart;
  explanation?: CorrectedPart;
  /** Sources by title, with what each says about the claim. */
  sources?: { added: string[]; removed: string[] };
};

/**
 * What changed about the claims of a report that readers had read with a ruling. A claim that is new, or had no ruling
 * before, is no correction. What one of the editions leaves out is not compared.
 */
export function correctionsBetween(before: Report, after: Report): ClaimCorrection[] {
  const now = new Map(claimsOf(after).map((claim) => [claim.id, claim]));
  return claimsOf(before).flatMap((was): ClaimCorrection[] => {
    if (was.ruling === null) return [];
    const is = now.get(was.id);
    if (!is) return [{ claimId: was.id, number: was.number, statement: was.statement, dropped: true }];
    const parts = changedParts({ report: before, claim: was }, { report: after, claim: is });
    if (Object.keys(parts).length === 0) return [];
    return [{ claimId: is.id, number: is.number, statement: is.statement, dropped: false, ...parts }];
  });
}

const claimsOf = ({ claims, lost }: Report): ReportClaim[] => [...claims, ...lost];

type Side = { report: Report; claim: ReportClaim };

function changedParts(
  before: Side,
  after: Side,
): Omit<ClaimCorrection, "claimId" | "number" | "statement" | "dropped"> {
  const [was, is] = [before.claim, after.claim];
  const areReasonsShown = before.report.options.rationales && after.report.options.rationales;
  const isRerated = was.rating !== is.rating || was.standing.state !== is.standing.state;
  const rating = isRerated && { was: resultOf(before), is: resultOf(after) };
  const statementChange = difference(was.statement, is.statement);
  const summary = difference(was.ruling?.summary, is.ruling?.summary);
  const explanation = areReasonsShown && difference(was.ruling?.explanation, is.ruling?.explanation);
  const sources = sourceChange(was, is);
  return {
    ...(rating ? { rating } : {}),
    ...(statementChange ? { statementChange } : {}),
    ...(summary ? { summary } : {}),
    ...(explanation ? { explanation } : {}),
    ...(sources ? { sources } : {}),
  };
}

/** The rating of a claim in words; that it has none, where the ruling does not count. */
function resultOf({ report, claim }: Side): string {
  if (claim.rating !== null) return ratingLabel(report, claim.rating);
  return claim.standing.state === "stale" ? "Under review, because the claim changed" : "Not ruled";
}

function difference(was: string | null | undefined, is: string | null | undefined): CorrectedPart | null {
  return (was ?? null) === (is ?? null) ? null : { was: was ?? null, is: is ?? null };
}

function sourceChange(was: ReportClaim, is: ReportClaim): ClaimCorrection["sources"] | null {
  const [before, after] = [sourcesOf(was), sourcesOf(is)];
  const added = [...after].flatMap(([key, words]) => (before.has(key) ? [] : [words]));
  const removed = [...before].flatMap(([key, words]) => (after.has(key) ? [] : [words]));
  return added.length + removed.length > 0 ? { added, removed } : null;
}

/** Each source with what it says about the claim, by both: another stance is another source to readers. */
function sourcesOf({ evidence }: ReportClaim): Map<string, string> {
  return new Map(
    citedSources(evidence).map(({ source, pieces }) => {
      const stances = [...new Set(pieces.map(({ stance }) => STANCES[stance]))].sort().join(", ");
      return [JSON.stringify([source.url ?? source.title, stances]), `${source.title} (${stances.toLowerCase()})`];
    }),
  );
}

/** What a correction says in sentences, such as `It was rated False. It is rated Mostly false.` */
export function correctionSentences(correction: ClaimCorrection): string[] {
  const { dropped, rating, statementChange, summary, explanation, sources } = correction;
  if (dropped) return ["This claim is no longer in the report."];
  return [
    rating && `The rating was: ${rating.was}. It is: ${rating.is}.`,
    statementChange &&
      `The claim was worded: ${quoted(statementChange.was)} It is worded: ${quoted(statementChange.is)}`,
    summary && `The summary was: ${quoted(summary.was)} It is: ${quoted(summary.is)}`,
    explanation && explanationSentence(explanation),
    sources && sources.added.length > 0 && `Added: ${sources.added.join("; ")}.`,
    sources && sources.removed.length > 0 && `Removed: ${sources.removed.join("; ")}.`,
  ].filter((sentence) => typeof sentence === "string");
}

/** Quoted words as the end of a sentence. */
function quoted(words: string | null): string {
  if (words === null) return "none.";
  return /[.!?…。؟]$/.test(words) ? `“${words}”` : `“${words}”.`;
}

function explanationSentence({ was, is }: CorrectedPart): string {
  if (was === null) return "An explanation was added.";
  return is === null
    ? "The explanation was removed."
    : "The explanation was changed. The earlier edition has the old one.";
}
