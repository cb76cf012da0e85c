import type { ArticleDocument } from "#domain/document.ts";
import type { EvidenceInput, Stance } from "#domain/evidence.ts";
import type { SourceInput } from "#domain/source.ts";
import type { VerdictInput } from "#domain/verdict.ts";
import type { DemoVerdict, Desk } from "./newsroom.ts";

const CONFIDENCES = { high: 0.9, medium: 0.6, low: 0.3 } as const;
type Confidence = keyof typeof CONFIDENCES;

type Rationale = string | ArticleDocument;

/** A submitted verdict. */
export const verdict = (
  by: Desk,
  rating: string,
  confidence: Confidence,
  rationale: Rationale,
  ...evidence: EvidenceInput[]
): DemoVerdict => ({ by, input: submitted(rating, confidence, rationale, evidence) });

/** A verdict that its author changes afterwards, with a reason. */
export const thenRevised = (
  first: DemoVerdict,
  reason: string,
  rating: string,
  confidence: Confidence,
  rationale: Rationale,
  ...evidence: EvidenceInput[]
): DemoVerdict => ({ ...first, revised: { ...submitted(rating, confidence, rationale, evidence), reason } });

/** A verdict that is not submitted yet. */
export const draft = (
  by: Desk,
  rating: string | null,
  rationale: Rationale,
  ...evidence: EvidenceInput[]
): DemoVerdict => ({ by, input: { rating, confidence: null, rationale, evidence, state: "draft" } });

const submitted = (
  rating: string,
  confidence: Confidence,
  rationale: Rationale,
  evidence: EvidenceInput[],
): VerdictInput => ({
  rating,
  confidence: CONFIDENCES[confidence],
  rationale,
  evidence,
  state: "submitted",
});

/** The quote from a source, its locator, and a note. */
type Citation = Omit<EvidenceInput, "source" | "stance">;

export const supports = (source: SourceInput, citation: Citation = {}) => cite("supports", source, citation);
export const refutes = (source: SourceInput, citation: Citation = {}) => cite("refutes", source, citation);
export const context = (source: SourceInput, citation: Citation = {}) => cite("context", source, citation);

const cite = (stance: Stance, source: SourceInput, citation: Citation): EvidenceInput => ({
  source,
  stance,
  ...citation,
});
