import iconv from "iconv-lite";

/** The text of these bytes in this encoding. Bytes that are none of its characters become U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (BY_STANDARD.has(encoding) || !iconv.encodingExists(encoding)) return new TextDecoder(encoding).decode(bytes);
  const text = iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  return WITH_CEDILLAS.has(encoding) && ROMANIAN.test(text) ? withCommas(text) : text;
}

/** Encodings that have the Romanian letters only with a cedilla. Those of ISO 8859-16 have the same bytes. */
const WITH_CEDILLAS: ReadonlySet<string> = new Set(["windows-1250", "iso-8859-2"]);

/** Of the languages of these encodings, only Romanian has this letter. */
const ROMANIAN = /ă/i;

/** Romanian writes a comma below, which is what readers of these encodings saw. */
const withCommas = (text: string) => text.replace(/[ŞşŢţ]/g, (letter) => "ȘșȚț".charAt("ŞşŢţ".indexOf(letter)));

/** For the others: Node 20 decodes windows-1252 as Latin-1 and lacks the encodings of DOS, which the library has. */
const BY_STANDARD: ReadonlySet<string> = new Set(["utf-8", "utf-16le", "utf-16be", "iso-2022-jp"]);
