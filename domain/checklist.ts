import { guardedEvidence } from "./evidence/guards.ts";
import { countOrigins, type SourceOrigin, sharedOrigins } from "./evidence/origins.ts";
import type { ReportClaim, ReportEvidence } from "./report-claim-shape.ts";
import type { Report } from "./report-shape.ts";
import { sourceKey } from "./source.ts";

/** What is checked before a report is published, in the order in which editors read it. */
export const CHECKLIST = {
  ruled: "Every claim has a ruling",
  stale: "No claim is stale",
  sources: "Every claim rests on enough different sources",
  snapshots: "A copy of every source is kept",
  quotes: "Every quote is found in its source",
  "second-reviewer": "A second person judged every claim independently",
} as const;
export type ChecklistKey = keyof typeof CHECKLIST;

export const CHECKLIST_KEYS = Object.keys(CHECKLIST) as [ChecklistKey, ...ChecklistKey[]];

export type ChecklistItem = {
  key: ChecklistKey;
  label: string;
  passed: boolean;
  /** What is missing, as a sentence; what was found, where it passed. */
  detail: string;
  /** The claims that do not pass, at most `MAX_LISTED`. */
  claims: { id: string; number: number; statement: string }[];
};

/** What came of an item when an edition was published. `reason` says why it was passed over. */
export type ChecklistResult = Pick<ChecklistItem, "key" | "passed" | "detail"> & { reason: string | null };

const MAX_LISTED = 50;

export type ChecklistFacts = {
  /** With verdicts, because they say who judged a claim. */
  report: Report;
  /** Ids of claims of which somebody settled that the article no longer makes them. */
  ended: ReadonlySet<string>;
  /** Where the sources come from, by their ids. */
  origins: Map<string, SourceOrigin>;
  /** The keys (`sourceKey`) of the sources of which a copy is kept. */
  kept: ReadonlySet<string>;
  /** How many sources of different origin a claim should have. */
  requiredSources: number;
};

/**
 * The items of the checklist. What a claim rests on is checked once it is ruled, so that a claim without a ruling is
 * listed once, and nothing is said about its verdicts.
 */
export function checklistOf(facts: ChecklistFacts): ChecklistItem[] {
  const { report, ended, origins, kept, requiredSources } = facts;
  const claims = [...report.claims, ...report.lost];
  const ruled = claims.filter(({ standing }) => standing.state === "ruled");
  const unruled = claims.filter(
    ({ id, standing }) => standing.state !== "ruled" && standing.state !== "stale" && !ended.has(id),
  );
  const item = (key: ChecklistKey, failing: ReportClaim[], passes: string, fails: (count: string) => string) => ({
    ...{ key, label: CHECKLIST[key], passed: failing.length === 0 },
    detail: failing.length === 0 ? passes : fails(countOf(failing)),
    claims: failing.slice(0, MAX_LISTED).map(({ id, number, statement }) => ({ id, number, statement })),
  });
  const sources = requiredSources === 1 ? "one source" : `${requiredSources} sources`;
  const all: ChecklistItem[] = [
    item("ruled", unruled, `${countOf(ruled)} ruled on.`, (count) => `${count} without a ruling.`),
    item(
      "stale",
      claims.filter(({ standing }) => standing.state === "stale"),
      "No claim changed after it was judged.",
      (count) => `${count} changed after being judged, or no longer in the article and not settled.`,
    ),
    item(
      "sources",
      ruled.filter((claim) => distinctSources(claim, origins) < requiredSources),
      `Each has at least ${sources} of different origin.`,
      (count) => `${count} with fewer than ${sources} of different origin.`,
    ),
    item(
      "snapshots",
      ruled.filter(({ evidence }) => evidence.some((piece) => isFetched(piece) && !kept.has(sourceKey(piece.source)))),
      "Each source with an address has a copy.",
      (count) => `${count} with a source of which no copy is kept.`,
    ),
    item(
      "quotes",
      ruled.filter(({ evidence }) => evidence.some((piece) => isUnproven(piece, kept))),
      "Each quote is in the copy of its source.",
      (count) => `${count} with a quote that is not found in the copy of its source.`,
    ),
    item(
      "second-reviewer",
      ruled.filter((claim) => !hasSecondReviewer(report, claim)),
      "Each was judged by two people who did not know of each other.",
      (count) => `${count} judged by one person only, or by people who knew of each other.`,
    ),
  ];
  return claims.length > 0 ? all : [{ ...item("ruled", [], "", () => ""), ...NOTHING_MARKED }, ...all.slice(1)];
}

const NOTHING_MARKED = { passed: false, detail: "No claims are marked in this article." };

const countOf = ({ length }: unknown[]): string => (length === 1 ? "One claim" : `${length} claims`);

/** How many sources of a claim have different origins. The same address in several pieces is one source. */
function distinctSources({ evidence }: ReportClaim, origins: Map<string, SourceOrigin>): number {
  const byKey = new Map(guardedEvidence(evidence, origins).map(({ source }) => [sourceKey(source), source]));
  const sources = [...byKey].map(([id, source]) => ({ ...source, id }));
  return countOrigins(sources, sharedOrigins(sources));
}

const isFetched = ({ source }: ReportEvidence): boolean => source.url !== null;

/** A quote that differs from the copy of its source, is not in it, or was not looked for although there is a copy. */
const isUnproven = ({ quote, quoteState, source }: ReportEvidence, kept: ReadonlySet<string>): boolean =>
  Boolean(quote) && (quoteState === null ? kept.has(sourceKey(source)) : quoteState !== "found");

/**
 * Two independent verdicts; where the article asks for only one, a ruling by somebody else is the second look.
 */
function hasSecondReviewer({ article }: Report, { verdicts, ruling }: ReportClaim): boolean {
  const independent = verdicts.filter(({ sawOthers }) => !sawOthers).length;
  return independent >= 2 || (article.requiredVerdicts === 1 && independent === 1 && ruling?.byReviewer === false);
}
