/** A record of an answer of a server, for a WARC file (ISO 28500, version 1.1). */
export type WarcAnswer = {
  /** A UUID. */
  id: string;
  url: string;
  at: Date;
  status: number;
  headers: Record<string, string>;
  /** SHA-256 of the body, hex. */
  bodySha256: string;
  bodySizeBytes: number;
};

/** What stands in a record before the body. After the body follow two line ends. */
export function warcAnswerHead({ id, url, at, status, headers, bodySha256, bodySizeBytes }: WarcAnswer): string {
  // The body is kept without its transfer encoding, so that its length is stated anew.
  const http = `HTTP/1.1 ${status} ${REASONS[status] ?? "Status"}\r\n${linesOf({ ...headers, "content-length": String(bodySizeBytes) })}\r\n`;
  const named = {
    "WARC-Type": "response",
    "WARC-Record-ID": `<urn:uuid:${id}>`,
    "WARC-Target-URI": url,
    "WARC-Date": at.toISOString(),
    "WARC-Payload-Digest": `sha256:${bodySha256}`,
    "Content-Type": "application/http; msgtype=response",
    "Content-Length": String(new TextEncoder().encode(http).length + bodySizeBytes),
  };
  return `WARC/1.1\r\n${linesOf(named)}\r\n${http}`;
}

/** The first record of a WARC file, which says what made it. */
export function warcInfo(id: string, at: Date, fields: Record<string, string>): string {
  const block = linesOf(fields);
  const named = {
    "WARC-Type": "warcinfo",
    "WARC-Record-ID": `<urn:uuid:${id}>`,
    "WARC-Date": at.toISOString(),
    "Content-Type": "application/warc-fields",
    "Content-Length": String(new TextEncoder().encode(block).length),
  };
  return `WARC/1.1\r\n${linesOf(named)}\r\n${block}${WARC_RECORD_END}`;
}

export const WARC_RECORD_END = "\r\n\r\n";

/** A line end in a value would begin another header. */
const linesOf = (fields: Record<string, string>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}: ${value.replace(/[\r\n]+/g, " ")}\r\n`)
    .join("");

const REASONS: Record<number, string> = {
  200: "OK",
  203: "Non-Authoritative Information",
  206: "Partial Content",
  301: "Moved Permanently",
  302: "Found",
  303: "See Other",
  307: "Temporary Redirect",
  308: "Permanent Redirect",
};

/** A time as archives write it in addresses and indexes: `20260304050607`. */
export const archiveTime = (at: Date): string => at.toISOString().replace(/[-:T]|\..*$/g, "");
