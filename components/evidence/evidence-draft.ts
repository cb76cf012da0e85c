import * as z from "zod";
import { draftKind } from "#client/drafts.ts";
import { EvidenceInput, STANCES, type Stance } from "#domain/evidence.ts";
import { SOURCE_KINDS, type SourceKind } from "#domain/source.ts";

/** A piece of evidence as it stands in its form, finished or not. */
const EvidenceDraft = z.object({
  url: z.string(),
  title: z.string(),
  publisher: z.string(),
  author: z.string(),
  publishedAt: z.string().nullable(),
  kind: z.enum(Object.keys(SOURCE_KINDS) as [SourceKind, ...SourceKind[]]),
  stance: z.enum(Object.keys(STANCES) as [Stance, ...Stance[]]).nullable(),
  quote: z.string(),
  locator: z.string(),
  note: z.string(),
});
export type EvidenceDraft = z.infer<typeof EvidenceDraft>;

/** The one unfinished piece of a verdict, under its claim. */
export const evidenceDraft = draftKind("evidence", EvidenceDraft);

export const EMPTY_EVIDENCE: EvidenceDraft = {
  url: "",
  title: "",
  publisher: "",
  author: "",
  publishedAt: null,
  kind: "other",
  stance: null,
  quote: "",
  locator: "",
  note: "",
};

export function draftOf({ source, stance, quote, locator, note }: EvidenceInput): EvidenceDraft {
  return {
    url: source.url ?? "",
    title: source.title ?? "",
    publisher: source.publisher ?? "",
    author: source.author ?? "",
    publishedAt: source.publishedAt ?? null,
    kind: source.kind ?? "other",
    stance,
    quote: quote ?? "",
    locator: locator ?? "",
    note: note ?? "",
  };
}

/** The draft as it is sent, or what is missing: a sentence for each field. */
export function finished(
  draft: EvidenceDraft,
): { input: EvidenceInput; problems: null } | { input: null; problems: Record<string, string> } {
  const { url, title, publisher, author, publishedAt, kind, stance, quote, locator, note } = draft;
  const source = {
    url: url.trim() || null,
    title: title || null,
    publisher: publisher || null,
    author: author || null,
    publishedAt,
    kind,
  };
  const parsed = EvidenceInput.safeParse({
    source,
    stance,
    quote: quote || null,
    locator: locator || null,
    note: note || null,
  });
  if (parsed.success) return { input: parsed.data, problems: null };
  const problems: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues)
    problems[String(path.at(-1))] ??=
      path.at(-1) === "stance" ? "Say whether it supports or refutes the claim." : message;
  return { input: null, problems };
}
