import type { SourceContent } from "#domain/source/source-content.ts";
import { cleanText } from "#ingest/text/clean-text.ts";

/** What a reader finds in a source that has text, which is NFC. Addresses that are written in the text are left out. */
export type ReadText = Pick<SourceContent, "mainEnd" | "pageStarts" | "textFault" | "details"> & {
  linkedAddresses?: string[];
} & { text: string };

/** Why there is no text, by what the source is. */
export const NO_TEXT = {
  page: "It has no text: the page is filled in by scripts.",
  scan: "It has no text: its pages are pictures.",
  picture: "It has no text: it is a picture.",
  empty: "It has no text: it is empty.",
} as const;

/** Read plain text, such as a table of comma-separated values. */
export function readPlainText(source: string): ReadText {
  const text = cleanText(source).normalize("NFC");
  return {
    text,
    mainEnd: text.length,
    pageStarts: [],
    textFault: /\S/.test(text) ? null : NO_TEXT.empty,
    details: {},
  };
}
