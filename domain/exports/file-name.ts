import { cutAtGrapheme } from "#domain/graphemes.ts";

/** Characters that a file system forbids or that look odd in a file name. */
const FORBIDDEN = /[\p{Control}\p{Format}\p{Surrogate}"*/:<>?\\|.%]+/gu;

/** UTF-16 units of a title in a file name, so that it stays far below the 255 bytes that file systems allow. */
const MAX_LENGTH = 60;

/** A file name from a title, in its own script and valid on every system: `What the tide tables leave out.csv`. */
export function fileName(title: string, extension: string): string {
  const words = title.normalize("NFC").replace(FORBIDDEN, " ").replace(/\s+/g, " ").trim();
  const whole = cutAtGrapheme(words, MAX_LENGTH);
  const cut = whole.length < words.length ? whole.replace(/\s\S*$/, "") : whole;
  return `${cut.trim() || "report"}.${extension}`;
}

/** The header that names the downloaded file: RFC 6266, and RFC 5987 for letters beyond ASCII. */
export function contentDisposition(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
