import type { ArticleDocument } from "#domain/document.ts";
import type { EvidenceInput, Stance } from "#domain/evidence.ts";
import type { SourceInput } from "#domain/source.ts";
import type { VerdictInput } from "#domain/verdict.ts";
import type { DemoVerdict, Desk } from "./newsroom.ts";

const SURE = { high: 0.9, medium: 0.6, low: 0.3 } as const;
type Sure = keyof typeof SURE;

type Rationale = string | ArticleDocument;

/** A submitted verdict. */
export const verdict = (
  by: Desk,
  rating: string,
  sure: Sure,
  rationale: Rationale,
  ...evidence: EvidenceInput[]
): DemoVerdict => ({ by, said: submitted(rating, sure, rationale, evidence) });

/** The same verdict, which its author changes afterwards and says why. */
export const thenRevised = (
  first: DemoVerdict,
  reason: string,
  rating: string,
  sure: Sure,
  rationale: Rationale,
  ...evidence: EvidenceInput[]
): DemoVerdict => ({ ...first, revised: { ...submitted(rating, sure, rationale, evidence), reason } });

/** A verdict that is not given yet. */
export const draft = (
  by: Desk,
  rating: string | null,
  rationale: Rationale,
  ...evidence: EvidenceInput[]
): DemoVerdict => ({ by, said: { rating, confidence: null, rationale, evidence, state: "draft" } });

const submitted = (rating: string, sure: Sure, rationale: Rationale, evidence: EvidenceInput[]): VerdictInput => ({
  rating,
  confidence: SURE[sure],
  rationale,
  evidence,
  state: "submitted",
});

/** What is quoted from a source, where it stands there, and what to note about it. */
type Cited = Omit<EvidenceInput, "source" | "stance">;

export const supports = (source: SourceInput, cited: Cited = {}) => cite("supports", source, cited);
export const refutes = (source: SourceInput, cited: Cited = {}) => cite("refutes", source, cited);
export const context = (source: SourceInput, cited: Cited = {}) => cite("context", source, cited);

const cite = (stance: Stance, source: SourceInput, cited: Cited): EvidenceInput => ({ source, stance, ...cited });
