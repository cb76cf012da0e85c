import { isUtf8 } from "node:buffer";
import { RuleError } from "#domain/errors.ts";

const NOT_TEXT = "This file is not text. Import a text, Markdown, HTML or .docx file, or paste the text.";

/** Files that people take for text, by their first bytes. */
const SIGNATURES = [
  { begins: "%PDF-", sentence: "This is a PDF file. Copy its text and paste it." },
  { begins: "PK\u0003\u0004", sentence: "This is a ZIP file. Unpack it, and import the files in it." },
  {
    begins: "\u00d0\u00cf\u0011\u00e0",
    sentence: "This is an Office file of the old kind, or one with a password. Save it as .docx without a password.",
  },
  { begins: "{\\rtf", sentence: "This is an RTF file. Save it as .docx, or copy its text and paste it." },
];

/** Bytes in which a page names its encoding: the HTML standard asks for 1,024, real pages need more. */
const PRESCAN = 4096;

/** Bytes looked at to tell UTF-16 and binary files; a header says enough. */
const SAMPLE = 65_536;

/** More control characters than this are no text: files of programs and pictures have above 1 in 10. */
const MOST_CONTROLS = 1 / 200;

/**
 * The text of a file: UTF-8 or UTF-16 with or without a byte order mark, else the encoding that its server or the HTML
 * page itself names, else Windows-1252 (of which Latin-1 is a part). A RuleError when it is no text at all.
 */
export function decode(bytes: Uint8Array, charset?: string): string {
  const head = latin1(bytes.subarray(0, PRESCAN));
  const known = SIGNATURES.find(({ begins }) => head.startsWith(begins));
  if (known) throw new RuleError(known.sentence);
  const encoding = encodingOf(bytes, head, charset);
  const text = encoding === "windows-1252" ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  const sample = text.slice(0, SAMPLE);
  // C1 controls count too: they are what a picture read as Windows-1252 is full of.
  const controls = sample.match(/[^\P{Control}\t\n\f\r\u0085]/gu)?.length ?? 0;
  if (controls > sample.length * MOST_CONTROLS) throw new RuleError(NOT_TEXT);
  return text;
}

function encodingOf(bytes: Uint8Array, head: string, charset: string | undefined): string {
  if (head.startsWith("\u00ef\u00bb\u00bf")) return "utf-8";
  if (head.startsWith("\u00ff\u00fe")) return "utf-16le";
  if (head.startsWith("\u00fe\u00ff")) return "utf-16be";
  const wide = unmarkedUtf16(bytes.subarray(0, SAMPLE));
  if (wide) return wide;
  const declared = encodingNamed(charset) ?? encodingNamed(declaredIn(head));
  // The only encoding of the web that is valid UTF-8 and yet something else.
  if (declared === "iso-2022-jp") return declared;
  if (isMostlyUtf8(bytes)) return "utf-8";
  return declared && declared !== "utf-8" ? declared : "windows-1252";
}

/** Fewer NULs than this come of a program or a damaged text: in UTF-16 the spaces, digits and line ends of any script leave more. */
const FEWEST_NULS = 1 / 100;

/** UTF-16 without a mark: letters and spaces of ASCII leave NULs in every other byte, and only there. */
function unmarkedUtf16(sample: Uint8Array): "utf-16le" | "utf-16be" | null {
  const nuls: [even: number, odd: number] = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) nuls[index % 2 === 0 ? 0 : 1] += 1;
  const [even, odd] = nuls;
  if (even + odd === 0) return null;
  if (even + odd < sample.length * FEWEST_NULS) throw new RuleError(NOT_TEXT);
  if (even === 0) return "utf-16le";
  if (odd === 0) return "utf-16be";
  throw new RuleError(NOT_TEXT);
}

/** Few wrong bytes in much UTF-8 (a file that was cut, an insertion by another program) are not worth another reading. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  const text = new TextDecoder("utf-8").decode(bytes);
  let beyondAscii = 0;
  let wrong = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) beyondAscii += 1;
    if (unit === 0xfffd) wrong += 1;
  }
  return wrong * 20 <= beyondAscii;
}

/** The name of the encoding that a page gives in a `meta` element or an XML declaration. */
function declaredIn(head: string): string | undefined {
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)|^<\?xml[^>]+encoding=["']([\w-]+)/i.exec(head);
  return label?.[1] ?? label?.[2];
}

/** An encoding under the name browsers give it. */
function encodingNamed(name: string | undefined): string | null {
  if (!name) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null; // an encoding nobody knows is as good as none
  }
}

/** Bytes 0x80 to 0x9f in Windows-1252 (Encoding standard); Node 20 reads them as Latin-1. */
const BYTES_80_TO_9F = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows1252(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\u0080-\u009f]/g, (byte) => BYTES_80_TO_9F.charAt(byte.charCodeAt(0) - 0x80));
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
