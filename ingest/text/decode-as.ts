import iconv from "iconv-lite";

/** The text of these bytes in this encoding. Bytes that are none of its characters become U+FFFD. */
export function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (BY_STANDARD.has(encoding) || !iconv.encodingExists(encoding)) return new TextDecoder(encoding).decode(bytes);
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
}

/** For the others: Node 20 decodes windows-1252 as Latin-1 and lacks the encodings of DOS, which the library has. */
const BY_STANDARD: ReadonlySet<string> = new Set(["utf-8", "utf-16le", "utf-16be", "iso-2022-jp"]);
