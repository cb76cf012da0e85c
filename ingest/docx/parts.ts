import type { Readable } from "node:stream";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { RuleError } from "#domain/errors.ts";

/** Files in a Word file: twenty times what a long report with its pictures has. */
const MOST_ENTRIES = 5_000;

/** Bytes that all files in it may say they unpack to, pictures included, which are never unpacked. */
const MOST_DECLARED = 150_000_000;

/** Bytes of XML unpacked, whatever was said: markup takes about twenty times the longest text there may be. */
const MOST_XML = 40_000_000;

/** Parts that hold no text of the document, or nothing that is needed. */
const NOT_NEEDED =
  /\/(theme|media|embeddings|fonts|charts|diagrams|glossary|activeX|customXml|customizations)\/|\/(settings|webSettings|fontTable|people|commentsExtended|commentsIds|commentsExtensible)\.xml|^(customXml|docProps\/(app|custom|thumbnail))/i;

/**
 * The XML parts of a Word file by their names. The list of what is in it is judged before anything is unpacked, and
 * what is unpacked by what it really comes to. A RuleError when it is no Word file, too large, or damaged.
 */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes)).catch(damaged);
  if (zip.entryCount > MOST_ENTRIES) throw tooLarge();
  const entries = await entriesOf(zip).catch(damaged);
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > MOST_DECLARED) throw tooLarge();
  const parts = new Map<string, string>();
  let left = MOST_XML;
  for (const entry of entries) {
    if (!/\.(xml|rels)$/i.test(entry.fileName) || NOT_NEEDED.test(entry.fileName)) continue;
    const unpacked = await unpack(zip, entry, left);
    left -= unpacked.length;
    parts.set(entry.fileName, textOf(unpacked));
  }
  return parts;
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

async function unpack(zip: ZipFile, entry: Entry, most: number): Promise<Buffer> {
  if (entry.uncompressedSize > most) throw tooLarge();
  if (entry.isEncrypted()) throw new RuleError("This Word file has a password. Save it without one.");
  const stream: Readable = await zip.openReadStreamPromise(entry).catch(damaged);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > most) throw tooLarge();
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof RuleError ? error : damage(error);
  }
  return Buffer.concat(chunks, size);
}

/** XML in UTF-8 or UTF-16 (ECMA-376, part 2, 9.1.4), without a definition of its own, which none may have and which can grow without end. */
function textOf(bytes: Buffer): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  if (/<!(DOCTYPE|ENTITY)/i.test(text))
    throw new RuleError("This file defines its own XML, which no Word file does. Save it anew in Word.");
  return text;
}

const tooLarge = () => new RuleError("This Word file unpacks to more than can be read. Copy its text and paste it.");

const damage = (cause: unknown) =>
  new RuleError("This file is damaged, or is no Word file. Save it anew, or copy its text and paste it.", { cause });

const damaged = (error: unknown): never => {
  throw damage(error);
};
