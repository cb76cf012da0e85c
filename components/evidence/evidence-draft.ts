import * as z from "zod";
import { draftKind } from "#client/drafts.ts";
import type { WantedSource } from "#client/source-lookups.ts";
import { type Evidence, EvidenceFields, EvidenceInput, type Stance } from "#domain/evidence.ts";
import { emptyFields, filledFields, pickFields } from "#domain/field-values.ts";
import { namedSource } from "#domain/source/named-source.ts";
import { type Source, SourceFields } from "#domain/source.ts";

/**
 * A piece of evidence as it stands in its form, finished or not; null where nothing is filled in. Of the source it has
 * what names it and what the person typed; the rest is looked up.
 */
export type EvidenceDraft = Record<
  keyof typeof SourceFields.shape | keyof typeof EvidenceFields.shape,
  string | null
> & {
  /** What stands in the field of the source and does not name one yet; null once it does. */
  words: string | null;
  /** The source of the library that was chosen. */
  sourceId: string | null;
};

export const EMPTY_EVIDENCE: EvidenceDraft = {
  ...emptyFields(SourceFields),
  ...emptyFields(EvidenceFields),
  kind: "other",
  words: null,
  sourceId: null,
};

/** The one unfinished piece of a verdict, under its claim. A field that was added since it was stored is empty. */
export const evidenceDraft = draftKind<EvidenceDraft>(
  "evidence",
  z.record(z.string(), z.string().nullable()).transform((draft) => ({ ...EMPTY_EVIDENCE, ...draft })),
);

export const newEvidence = (stance: Stance | null): EvidenceDraft => ({ ...EMPTY_EVIDENCE, stance });

/** Whether nothing is filled in, or no longer. A stance alone says nothing. */
export const isBlank = ({ kind, stance: _, sourceId: __, ...texts }: EvidenceDraft): boolean =>
  kind === EMPTY_EVIDENCE.kind && Object.values(texts).every((value) => !value?.trim());

/** A stored piece to edit. What its source says of itself is read again, and is no part of the draft. */
export function draftOf({ source, ...evidence }: Evidence): EvidenceDraft {
  const isStored = source.id !== "";
  const title = source.title === source.url ? null : source.title;
  const typed = isStored ? nameOf(source) : { ...pickFields(SourceFields, source), title };
  return { ...EMPTY_EVIDENCE, ...typed, ...pickFields(EvidenceFields, evidence), sourceId: source.id || null };
}

/** The text in the field of the source. */
export const sourceText = ({ words, url, title }: EvidenceDraft): string => words ?? url ?? title ?? "";

/** The source to look up; null where the draft names none by an address or by choice. */
export function wantedSource({ sourceId, url }: EvidenceDraft): WantedSource | null {
  if (sourceId !== null) return { id: sourceId };
  return url === null ? null : (namedSource(url) ?? { url });
}

/** The draft with the source that this text names: an address, a DOI, or the title of a source without an address. */
export function nameSource(draft: EvidenceDraft, text: string): EvidenceDraft {
  const value = text.trim();
  if (value === sourceText({ ...draft, words: null })) return { ...draft, words: null };
  const url = namedSource(value)?.url ?? null;
  // A title that was typed into this field was the name of another source.
  const title = url === null ? value || null : draft.url === null ? null : draft.title;
  return { ...draft, url, title, words: null, sourceId: null };
}

/** The draft with a source of the library. */
export function chooseSource(draft: EvidenceDraft, source: Source): EvidenceDraft {
  const empty = { ...emptyFields(SourceFields), kind: "other" };
  return { ...draft, ...empty, ...nameOf(source), words: null, sourceId: source.id };
}

const nameOf = ({ url, title }: Source) => (url ? { url } : { title });

/** The draft as it is sent, or what is missing: a sentence for each field. */
export function finished(
  draft: EvidenceDraft,
): { input: EvidenceInput; problems: null } | { input: null; problems: Record<string, string> } {
  if (draft.words !== null) return { input: null, problems: { source: "Finish the source: press Enter." } };
  const parsed = EvidenceInput.safeParse({
    source: {
      ...(draft.sourceId === null ? {} : { id: draft.sourceId }),
      ...filledFields(SourceFields, { ...draft, url: draft.url?.trim(), kind: draft.kind ?? "other" }),
    },
    ...filledFields(EvidenceFields, draft),
  });
  if (parsed.success) return { input: parsed.data, problems: null };
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues)
    problems[String(path.at(-1))] ??=
      path.at(-1) === "stance" ? "Say whether it supports or refutes the claim." : message;
  return { input: null, problems };
}
