import { fileFormat } from "./file-format.ts";
import { readHtml } from "./html/read-html.ts";
import type { FileInput, IngestInput } from "./input.ts";
import type { ReadInput, Reading } from "./reading.ts";
import { decode } from "./text/decode.ts";
import { readText } from "./text/read-text.ts";

/** Read an input with the reader for its format, without limits of time and memory. */
export async function readInput(input: IngestInput): Promise<ReadInput> {
  if (input.kind === "file") return readFile(input);
  return { reading: await readingOf(input), ...NOT_DECODED };
}

const NOT_DECODED = { decoded: null, encoding: null, guess: null };

async function readFile(file: FileInput): Promise<ReadInput> {
  const { name, bytes, url, mediaType, charset, encoding: chosen, candidate } = file;
  const format = fileFormat(name, bytes, mediaType);
  if (format === "docx") return { reading: await readDocx(bytes), ...NOT_DECODED };
  const { text, encoding, guess } = await decode(format === "html" ? withoutNuls(bytes) : bytes, {
    charset,
    encoding: chosen,
  });
  const decoded = { [format]: text } as { html: string } | { markdown: string } | { text: string };
  return {
    reading: await readingOf({ kind: format, ...decoded, url, candidate } as TextInput),
    decoded,
    encoding,
    guess,
  };
}

type TextInput = Exclude<IngestInput, FileInput>;

async function readingOf(input: TextInput): Promise<Reading> {
  if (input.kind === "html") return readHtml(input);
  return input.kind === "text" ? readText(input.text) : readMarkdown(input.markdown, input.url);
}

/** A page without the NULs that its server left in it, as browsers read it; in UTF-16 they are halves of characters. */
function withoutNuls(bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  return bytes.includes(0) && /<(!doctype|html|head|body|meta|p|div)/i.test(head)
    ? bytes.filter((byte) => byte !== 0)
    : bytes;
}

// The readers of Markdown and Word files are loaded on first use, because few inputs need them.
async function readMarkdown(source: string, url: string | undefined): Promise<Reading> {
  return (await import("./markdown/read-markdown.ts")).readMarkdown(source, url);
}

async function readDocx(bytes: Uint8Array): Promise<Reading> {
  return (await import("./docx/read-docx.ts")).readDocx(bytes);
}
