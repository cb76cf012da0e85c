export type FileKind = "text" | "html" | "markdown" | "docx";

const ENDINGS: [pattern: RegExp, kind: FileKind][] = [
  [/\.(html?|xhtml)$/i, "html"],
  [/\.(md|markdown)$/i, "markdown"],
  [/\.(txt|text)$/i, "text"],
];

/** Media types an article can be fetched as. */
export const MEDIA_TYPES: Readonly<Record<string, FileKind>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/markdown": "markdown",
  "text/x-markdown": "markdown",
  "text/plain": "text",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
};

/** Bytes looked at for how a file begins. */
const BEGINNING = 1024;

/** What a file is: a Word file by its bytes, all else by what a site says of it, by its name, or by how it begins. */
export function kindOf(name: string, bytes: Uint8Array, type?: string): FileKind {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING)).toString("latin1");
  if (beginning.startsWith("PK\u0003\u0004")) return "docx";
  const byName = ENDINGS.find(([pattern]) => pattern.test(name))?.[1];
  const said = MEDIA_TYPES[type ?? ""];
  // Servers send Markdown as plain text.
  if (said && said !== "docx" && !(said === "text" && byName === "markdown")) return said;
  if (byName) return byName;
  return /^(\u00ef\u00bb\u00bf)?\s*(<\?xml[^>]*>\s*)?<(!doctype html|html)[\s>]/i.test(beginning) ? "html" : "text";
}
