import { isUtf8 } from "node:buffer";
import { RuleError } from "#domain/errors.ts";
import type { GuessedEncoding, TextEncoding } from "#domain/text-encoding.ts";
import { decodeAs } from "./decode-as.ts";

const NOT_TEXT = "This file is not text. Import a text, Markdown, HTML or .docx file, or paste the text.";

/** Files that people often mistake for text, by their first bytes. */
const SIGNATURES = [
  { prefix: "%PDF-", message: "This is a PDF file. Copy the text and paste it." },
  { prefix: "PK\u0003\u0004", message: "This is a ZIP file. Unzip it and import the files inside." },
  {
    prefix: "\u00d0\u00cf\u0011\u00e0",
    message: "This is an old Office file, or one with a password. Save it as .docx without a password.",
  },
  { prefix: "{\\rtf", message: "This is an RTF file. Save it as .docx, or copy the text and paste it." },
];

/** Number of bytes in which a page states its encoding. The HTML standard says 1,024; real pages need more. */
const PRESCAN_BYTES = 4096;

/** Number of bytes or characters that are examined to recognise UTF-16 and binary files. */
const SAMPLE_SIZE = 65_536;

/** Maximum share of control characters in a text. Programs and pictures have more than 1 in 10. */
const MAX_CONTROL_SHARE = 1 / 200;

/** The text of a file. `guess` is null where the bytes, the file, its server or a person say what its encoding is. */
export type DecodedText = { text: string; encoding: string; guess: GuessedEncoding | null };

/** `charset` is what the server says; `encoding` is what a person chose, which is taken as it is. */
type DecodeOptions = { charset?: string | undefined; encoding?: TextEncoding | undefined };

/**
 * Decode the text of a file: as UTF-8 or UTF-16 when the bytes show it, otherwise in the encoding that the server or
 * the HTML page states, otherwise in the one in which its words are most likely. Throws a RuleError when it is not text.
 */
export async function decode(bytes: Uint8Array, { charset, encoding }: DecodeOptions = {}): Promise<DecodedText> {
  const head = latin1(bytes.subarray(0, PRESCAN_BYTES));
  const signature = SIGNATURES.find(({ prefix }) => head.startsWith(prefix));
  if (signature) throw new RuleError(signature.message);
  const stated = encoding ?? statedEncoding(bytes, head, charset);
  if (stated) return { text: checkedText(decodeAs(bytes, stated)), encoding: stated, guess: null };
  if (controlShare(latin1(bytes.subarray(0, SAMPLE_SIZE)), /[^\P{Control}\t\n\f\r\u0080-\u009f]/gu) > MAX_CONTROL_SHARE)
    throw new RuleError(NOT_TEXT);
  // The detector is loaded on first use, because few files need it.
  const { guessEncoding } = await import("./guess-encoding.ts");
  const guess = guessEncoding(bytes, isMostlyUtf8(bytes) ? "utf-8" : undefined);
  return { text: checkedText(decodeAs(bytes, guess.encoding)), encoding: guess.encoding, guess };
}

/** C1 controls count too: a picture that is decoded as Windows-1252 is full of them. */
function checkedText(text: string): string {
  if (controlShare(text.slice(0, SAMPLE_SIZE), /[^\P{Control}\t\n\f\r\u0085]/gu) > MAX_CONTROL_SHARE)
    throw new RuleError(NOT_TEXT);
  return text;
}

const controlShare = (sample: string, controls: RegExp) => (sample.match(controls)?.length ?? 0) / sample.length;

/** What switches ISO-2022-JP to Japanese characters. */
const JIS_ESCAPES = ["\u001b$@", "\u001b$B"];

/** The encoding that the bytes show or the file or its server states; null where it has to be guessed. */
function statedEncoding(bytes: Uint8Array, head: string, charset: string | undefined): string | null {
  if (head.startsWith("\u00ef\u00bb\u00bf")) return "utf-8";
  if (head.startsWith("\u00ff\u00fe")) return "utf-16le";
  if (head.startsWith("\u00fe\u00ff")) return "utf-16be";
  const utf16 = utf16WithoutMark(bytes.subarray(0, SAMPLE_SIZE));
  if (utf16) return utf16;
  const declared = canonicalEncoding(charset) ?? canonicalEncoding(declaredEncoding(head));
  // The only encoding of the web whose bytes are always valid UTF-8.
  if (declared === "iso-2022-jp" || JIS_ESCAPES.some((start) => head.includes(start))) return "iso-2022-jp";
  if (isUtf8(bytes)) return "utf-8";
  if (declared === null || declared === "utf-8" || isMostlyUtf8(bytes)) return null;
  return declared;
}

/** Minimum share of NUL bytes in UTF-16. A smaller share comes from a program or a damaged text. */
const MIN_NUL_SHARE = 1 / 100;

/** UTF-16 without a byte order mark: ASCII characters have a NUL in every other byte, and only there. */
function utf16WithoutMark(sample: Uint8Array): "utf-16le" | "utf-16be" | null {
  const nuls: [even: number, odd: number] = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) nuls[index % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = nuls;
  const eastAsian = eastAsianUtf16(sample);
  if (eastAsian) return eastAsian;
  if (even + odd === 0) return null;
  if (even + odd < sample.length * MIN_NUL_SHARE) throw new RuleError(NOT_TEXT);
  if (even === 0) return "utf-16le";
  if (odd === 0) return "utf-16be";
  throw new RuleError(NOT_TEXT);
}

/** Characters of Chinese, Japanese and Korean texts, and those that every longer one of them has. */
const EAST_ASIAN = /[\u3000-\u30ff\uff00-\uff9f\p{sc=Han}\p{sc=Hangul}]/gu;
const EAST_ASIAN_PUNCTUATION = /[\u3001\u3002\uff0c]/;

/** UTF-16 of an East Asian text, which has few NULs or none. */
function eastAsianUtf16(sample: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (sample.length % 2 === 1 || isUtf8(sample)) return null;
  for (const encoding of ["utf-16le", "utf-16be"] as const) {
    const text = new TextDecoder(encoding).decode(sample).replace(/[\p{ASCII}\s]/gu, "");
    const share = (text.match(EAST_ASIAN)?.length ?? 0) / text.length;
    if (EAST_ASIAN_PUNCTUATION.test(text) && share > 0.95) return encoding;
  }
  return null;
}

/** Whether at most one in twenty non-ASCII characters is invalid, as in a file that was cut. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  const text = new TextDecoder("utf-8").decode(bytes);
  let nonAscii = 0;
  let invalid = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) nonAscii += 1;
    if (unit === 0xfffd) invalid += 1;
  }
  return invalid * 20 <= nonAscii;
}

/** The encoding that a page states in a `meta` element or an XML declaration. */
function declaredEncoding(head: string): string | undefined {
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head);
  return label?.[1] ?? label?.[2];
}

/** The name of an encoding in the Encoding standard, or null when it is unknown. */
function canonicalEncoding(name: string | undefined): string | null {
  if (!name) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null; // an unknown encoding counts as none
  }
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
