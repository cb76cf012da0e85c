import { ownValue } from "#domain/own-value.ts";
export type FileFormat = "text" | "html" | "markdown" | "docx";

const EXTENSIONS: [pattern: RegExp, format: FileFormat][] = [
  [/\.(html?|xhtml)$/i, "html"],
  [/\.(md|markdown)$/i, "markdown"],
  [/\.(txt|text)$/i, "text"],
];

/** Media types that an article can be fetched as. */
export const MEDIA_TYPES: Readonly<Record<string, FileFormat>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/markdown": "markdown",
  "text/x-markdown": "markdown",
  "text/plain": "text",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};

/** Number of bytes in which a signature or an HTML tag is looked for. */
const HEAD_BYTES = 1024;

/** The format of a file, by its bytes (Word), its media type, its extension, or how it begins. */
export function fileFormat(name: string, bytes: Uint8Array, mediaType?: string): FileFormat {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString("latin1");
  if (head.startsWith("PK\u0003\u0004")) return "docx";
  const byExtension = EXTENSIONS.find(([pattern]) => pattern.test(name))?.[1];
  const byMediaType = ownValue(MEDIA_TYPES, mediaType ?? "");
  // Many servers send Markdown as plain text.
  const isMarkdown = byMediaType === "text" && byExtension === "markdown";
  if (byMediaType && byMediaType !== "docx" && !isMarkdown) return byMediaType;
  if (byExtension) return byExtension;
  return /^(\u00ef\u00bb\u00bf)?\s*(<\?xml[^>]*>\s*)?<(!doctype html|html)[\s>]/i.test(head) ? "html" : "text";
}
