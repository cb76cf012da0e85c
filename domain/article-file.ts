/** Limit of one file, in bytes. A page saved with its pictures in it takes a few million. */
export const MAX_FILE_BYTES = 20_000_000;

/** Answer to a file of more than `MAX_FILE_BYTES`, before it is sent and after. */
export const FILE_TOO_LARGE = `This file is larger than the ${MAX_FILE_BYTES / 1_000_000} MB that can be imported. Import it in parts.`;

/** Extensions of files from which an article can be imported. */
export const ARTICLE_FILES = [".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".docx"] as const;

/** Other files that people have articles in, and what to do with them. */
const OTHER_FILES: [pattern: RegExp, sentence: string][] = [
  [/\.pdf$/i, "A PDF file cannot be imported. Copy its text and paste it."],
  [
    /\.(doc|dot|rtf|odt|pages)$/i,
    "This kind of file cannot be imported. Save it as .docx, or copy its text and paste it.",
  ],
];

/** Why a file cannot be imported, as a sentence for the person who chose it; null when it can. */
export function fileFault({ name, size }: { name: string; size: number }): string | null {
  const lower = name.toLowerCase();
  if (!ARTICLE_FILES.some((ending) => lower.endsWith(ending)))
    return (
      OTHER_FILES.find(([pattern]) => pattern.test(name))?.[1] ??
      "Only .txt, .md, .html and .docx files can be imported. Save the article as one of them, or copy its text and paste it."
    );
  if (size === 0) return "This file is empty.";
  return size > MAX_FILE_BYTES ? FILE_TOO_LARGE : null;
}
