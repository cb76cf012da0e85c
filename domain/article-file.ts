import { MAX_FILE_BYTES } from "./file-input.ts";

/** Answer to a file of more than `MAX_FILE_BYTES`, before it is sent and after. */
export const FILE_TOO_LARGE = `A file can have at most ${MAX_FILE_BYTES / 1_000_000} MB. Split this one and import the parts.`;

/** Extensions of files from which an article can be imported. */
export const ARTICLE_FILES = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx"] as const;

/** Other files that people have articles in, and what to do with them. */
const OTHER_FILES: [pattern: RegExp, sentence: string][] = [
  [/\.pdf$/i, "PDF files cannot be imported. Copy the text and paste it."],
  [
    /\.(doc|dot|rtf|odt|pages)$/i,
    "This type of file cannot be imported. Save it as .docx, or copy the text and paste it.",
  ],
];

/** Why a file cannot be imported, as a sentence for the person who chose it; null when it can. */
export function fileFault({ name, size }: { name: string; size: number }): string | null {
  const lower = name.toLowerCase();
  if (!ARTICLE_FILES.some((ending) => lower.endsWith(ending)))
    return (
      OTHER_FILES.find(([pattern]) => pattern.test(name))?.[1] ??
      "Only .txt, .md, .html and .docx files can be imported. Save the article as one of these, or copy the text and paste it."
    );
  if (size === 0) return "This file is empty.";
  return size > MAX_FILE_BYTES ? FILE_TOO_LARGE : null;
}
