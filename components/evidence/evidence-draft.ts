import { useMemo, useSyncExternalStore } from "react";
import { EvidenceInput, type Stance } from "#domain/evidence.ts";
import type { SourceKind } from "#domain/source.ts";

/** A piece of evidence as it stands in its form, finished or not. */
export type EvidenceDraft = {
  url: string;
  title: string;
  publisher: string;
  author: string;
  publishedAt: string | null;
  kind: SourceKind;
  stance: Stance | null;
  quote: string;
  locator: string;
  note: string;
};

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

const storageKey = (key: string) => `galley evidence ${key}`;

/** Keep what cannot be sent yet in the browser: it is there again when the claim is opened. */
export function keepDraft(key: string, draft: EvidenceDraft): void {
  try {
    localStorage.setItem(storageKey(key), JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still has the form on the page.
  }
}

export function forgetDraft(key: string): void {
  try {
    localStorage.removeItem(storageKey(key));
  } catch {
    // As above.
  }
}

/** What was left unfinished when the page was opened; null when there is nothing. The server knows of none. */
export function useKeptDraft(key: string): EvidenceDraft | null {
  const kept = useSyncExternalStore(NEVER_CHANGES, () => keptText(key), NOTHING);
  return useMemo(() => {
    try {
      return kept ? { ...EMPTY_EVIDENCE, ...JSON.parse(kept) } : null;
    } catch {
      return null;
    }
  }, [kept]);
}

const NEVER_CHANGES = () => () => {};
const NOTHING = () => null;

function keptText(key: string): string | null {
  try {
    return localStorage.getItem(storageKey(key));
  } catch {
    return null;
  }
}
