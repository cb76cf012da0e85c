import { fileFormat } from "./file-format.ts";
import { readHtml } from "./html/read-html.ts";
import type { FileInput, IngestInput } from "./input.ts";
import type { Decoded, Reading } from "./reading.ts";
import { decode } from "./text/decode.ts";
import { readText } from "./text/read-text.ts";

/** Read an input with the reader for its format, without limits of time and memory. */
export async function readInput(input: IngestInput): Promise<{ reading: Reading; decoded: Decoded }> {
  switch (input.kind) {
    case "text":
      return { reading: readText(input.text), decoded: null };
    case "html":
      return { reading: readHtml(input), decoded: null };
    case "markdown":
      return { reading: await readMarkdown(input.markdown, input.url), decoded: null };
    case "file":
      return readFile(input);
  }
}

async function readFile({
  name,
  bytes,
  url,
  mediaType,
  charset,
}: FileInput): Promise<{ reading: Reading; decoded: Decoded }> {
  const format = fileFormat(name, bytes, mediaType);
  if (format === "docx") return { reading: await readDocx(bytes), decoded: null };
  const text = decode(bytes, charset);
  if (format === "html") return { reading: readHtml({ html: text, url }), decoded: { html: text } };
  if (format === "markdown") return { reading: await readMarkdown(text, url), decoded: { markdown: text } };
  return { reading: readText(text), decoded: { text } };
}

// The readers of Markdown and Word files are loaded on first use, because few inputs need them.
async function readMarkdown(source: string, url: string | undefined): Promise<Reading> {
  return (await import("./markdown/read-markdown.ts")).readMarkdown(source, url);
}

async function readDocx(bytes: Uint8Array): Promise<Reading> {
  return (await import("./docx/read-docx.ts")).readDocx(bytes);
}
