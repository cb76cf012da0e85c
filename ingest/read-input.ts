import { decode } from "./decode.ts";
import { kindOf } from "./file-kind.ts";
import { readHtml } from "./html/read-html.ts";
import type { FileInput, Ingested, IngestInput } from "./ingest.ts";
import { readText } from "./read-text.ts";
import type { Reading } from "./reading.ts";

/** What a reader makes of an input, and what its bytes turned out to be. */
export type ReadInput = { reading: Reading; decoded: Ingested["decoded"] };

/** The input by the reader for its kind, without limits of time and memory. */
export async function readInput(input: IngestInput): Promise<ReadInput> {
  switch (input.kind) {
    case "text":
      return { reading: readText(input.text), decoded: null };
    case "html":
      return { reading: readHtml(input), decoded: null };
    case "markdown":
      return { reading: await markdown(input.markdown, input.url), decoded: null };
    case "file":
      return readFile(input);
  }
}

async function readFile({ name, bytes, url, type, charset }: FileInput): Promise<ReadInput> {
  const kind = kindOf(name, bytes, type);
  if (kind === "docx") return { reading: await docx(bytes), decoded: null };
  const text = decode(bytes, charset);
  if (kind === "html") return { reading: readHtml({ html: text, url }), decoded: { html: text } };
  if (kind === "markdown") return { reading: await markdown(text, url), decoded: { markdown: text } };
  return { reading: readText(text), decoded: { text } };
}

// What only some inputs need is loaded when the first of them comes.
async function markdown(source: string, url: string | undefined): Promise<Reading> {
  return (await import("./markdown/read-markdown.ts")).readMarkdown(source, url);
}

async function docx(bytes: Uint8Array): Promise<Reading> {
  return (await import("./docx/read-docx.ts")).readDocx(bytes);
}
