/** What a name must not hold on any of the usual systems, and what only looks odd in one. */
const UNFIT = /[\p{Control}\p{Format}\p{Surrogate}"*/:<>?\\|.%]+/gu;

/** UTF-16 units of a title that a name keeps: with an extension it stays far below the 255 bytes file systems take. */
const LONGEST = 60;

/** A file name from a title, in its own letters, which every system takes: `What the tide tables leave out.csv`. */
export function fileName(title: string, extension: string): string {
  const words = title.normalize("NFC").replace(UNFIT, " ").replace(/\s+/g, " ").trim();
  const whole = [...words].slice(0, LONGEST).join("");
  const cut = whole.length < words.length ? whole.replace(/\s\S*$/, "") : whole;
  return `${cut.trim() || "report"}.${extension}`;
}

/** The header that makes a browser keep the answer as a file of this name: RFC 6266, with RFC 5987 for letters beyond ASCII. */
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
