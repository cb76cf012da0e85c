import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { RuleError } from "#domain/errors.ts";

/** Number of files in a Word file: twenty times that of a long report with pictures. */
const MAX_ENTRIES = 5_000;

/** Sum of the uncompressed sizes that the archive states, including those of pictures, which are never decompressed. */
const MAX_DECLARED_BYTES = 150_000_000;

/** Real size of the decompressed XML: markup takes about twenty times the space of the longest text. */
const MAX_XML_BYTES = 40_000_000;

/** Parts without text of the document. Of charts and diagrams only the data has words. */
const IGNORED_PARTS =
  /\/(theme|media|embeddings|fonts|glossary|activeX|customXml|customizations)\/|\/charts\/(?!chart(?:Ex)?\d*\.xml$)|\/diagrams\/(?!data\d*\.xml$)|\/(settings|webSettings|fontTable|people|commentsExtended|commentsIds|commentsExtensible)\.xml|^(customXml|docProps\/(app|custom|thumbnail))/i;

/** Files of other formats that can be inserted into the text. */
const CHUNK = /\.(?:html?|xhtml|mht|mhtml|txt|docx|rtf|dat)$/i;

/** The XML parts of a Word file by their names, and the files that are inserted into it. */
export type Parts = { parts: Map<string, string>; chunks: Map<string, Uint8Array> };

/**
 * The parts of a Word file. The sizes that the archive states are checked before decompression, and
 * the real sizes during it. Throws a RuleError when the file is damaged, too large or not a Word file.
 */
export async function readParts(bytes: Uint8Array): Promise<Parts> {
  const zip = await fromBufferPromise(Buffer.from(bytes)).catch(throwDamaged);
  if (zip.entryCount > MAX_ENTRIES) throw tooLarge();
  const entries = await entriesOf(zip).catch(throwDamaged);
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > MAX_DECLARED_BYTES) throw tooLarge();
  const parts = new Map<string, string>();
  const chunks = new Map<string, Uint8Array>();
  let bytesLeft = MAX_XML_BYTES;
  for (const entry of entries) {
    const isChunk = CHUNK.test(entry.fileName);
    if (!(isChunk || /\.(xml|rels)$/i.test(entry.fileName)) || IGNORED_PARTS.test(entry.fileName)) continue;
    const content = await decompress(zip, entry, bytesLeft);
    bytesLeft -= content.length;
    if (isChunk) chunks.set(entry.fileName, content);
    else parts.set(entry.fileName, decodeXml(content));
  }
  return { parts, chunks };
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

async function decompress(zip: ZipFile, entry: Entry, maxBytes: number): Promise<Buffer> {
  if (entry.uncompressedSize > maxBytes) throw tooLarge();
  if (entry.isEncrypted()) throw new RuleError("This Word file has a password. Save it without the password.");
  const stream: Readable = await zip.openReadStreamPromise(entry).catch(throwDamaged);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > maxBytes) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof RuleError ? error : damagedError(error);
  }
  return Buffer.concat(chunks, size);
}

/** Decode XML (ECMA-376, part 2, 9.1.4). Entity definitions are refused, because they can expand without limit. */
function decodeXml(bytes: Buffer): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(text))
    throw new RuleError("This file defines its own XML, which no Word file does. Save it again in Word.");
  return text;
}

const tooLarge = () => new RuleError("This Word file is too large to read. Copy the text and paste it.");

export const damagedError = (cause: unknown) =>
  new RuleError("This file is damaged or is not a Word file. Save it again, or copy the text and paste it.", { cause });

const throwDamaged = (error: unknown): never => {
  throw damagedError(error);
};
