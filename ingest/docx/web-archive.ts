/** Levels of parts inside parts: a page with its pictures, in one of several alternatives. */
const MAX_DEPTH = 3;

/** A part of a web archive: its bytes, and the encoding of its text as the archive states it. */
export type ArchivedPage = { bytes: Uint8Array; charset: string | undefined };

/** The page in a web archive (MHTML, RFC 2557): its first part of HTML. Undefined where it has none. */
export const pageIn = (archive: Uint8Array): ArchivedPage | undefined =>
  htmlPart(Buffer.from(archive).toString("latin1"), 0);

/** `part` has a character for each byte. */
function htmlPart(part: string, depth: number): ArchivedPage | undefined {
  const [, lines = "", body = ""] = /^\s*(.*?)\r?\n\r?\n(.*)$/s.exec(part) ?? [];
  // A header goes on in lines that begin with white space.
  const headers = lines.replace(/\r?\n[ \t]+/g, " ");
  const type = headerIn(headers, "content-type");
  const boundary = parameterIn(type, "boundary");
  if (boundary && depth < MAX_DEPTH) {
    const parts = body.split(`--${boundary}`).slice(1);
    return parts.map((inner) => htmlPart(inner, depth + 1)).find((page) => page !== undefined);
  }
  if (!/^\s*(?:text\/html|application\/xhtml\+xml)/i.test(type)) return undefined;
  const bytes = decoded(body, headerIn(headers, "content-transfer-encoding").trim().toLowerCase());
  return { bytes, charset: parameterIn(type, "charset") };
}

/** The value of a header; empty where it is missing. */
const headerIn = (headers: string, name: string): string =>
  headers
    .split(/\r?\n/)
    .find((line) => line.toLowerCase().startsWith(`${name}:`))
    ?.slice(name.length + 1) ?? "";

const PARAMETERS = {
  boundary: /;\s*boundary="?([^";\s]+)/i,
  charset: /;\s*charset="?([^";\s]+)/i,
};

const parameterIn = (value: string, name: keyof typeof PARAMETERS) => PARAMETERS[name].exec(value)?.[1];

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const text = body
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(text, "latin1");
}
