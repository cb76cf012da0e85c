import * as z from "zod";
import { draftKind } from "#client/drafts.ts";
import { EvidenceFields, EvidenceInput } from "#domain/evidence.ts";
import { emptyFields, filledFields, pickFields } from "#domain/field-values.ts";
import { SourceFields } from "#domain/source.ts";

/** A piece of evidence as it stands in its form, finished or not; null where nothing is filled in. */
export type EvidenceDraft = Record<keyof typeof SourceFields.shape | keyof typeof EvidenceFields.shape, string | null>;

export const EMPTY_EVIDENCE: EvidenceDraft = {
  ...emptyFields(SourceFields),
  ...emptyFields(EvidenceFields),
  kind: "other",
};

/** The one unfinished piece of a verdict, under its claim. A field that was added since it was stored is empty. */
export const evidenceDraft = draftKind<EvidenceDraft>(
  "evidence",
  z.record(z.string(), z.string().nullable()).transform((draft) => ({ ...EMPTY_EVIDENCE, ...draft })),
);

/** Whether nothing is filled in, or no longer. */
export const isBlank = (draft: EvidenceDraft): boolean =>
  Object.entries(draft).every(
    ([field, value]) => !value?.trim() || (field === "kind" && value === EMPTY_EVIDENCE.kind),
  );

export const draftOf = ({ source, ...evidence }: EvidenceInput): EvidenceDraft => ({
  ...EMPTY_EVIDENCE,
  ...pickFields(SourceFields, source),
  ...pickFields(EvidenceFields, evidence),
});

/** The draft as it is sent, or what is missing: a sentence for each field. */
export function finished(
  draft: EvidenceDraft,
): { input: EvidenceInput; problems: null } | { input: null; problems: Record<string, string> } {
  const parsed = EvidenceInput.safeParse({
    source: filledFields(SourceFields, { ...draft, url: draft.url?.trim(), kind: draft.kind ?? "other" }),
    ...filledFields(EvidenceFields, draft),
  });
  if (parsed.success) return { input: parsed.data, problems: null };
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues)
    problems[String(path.at(-1))] ??=
      path.at(-1) === "stance" ? "Say whether it supports or refutes the claim." : message;
  return { input: null, problems };
}
