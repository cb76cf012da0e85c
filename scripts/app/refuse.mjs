// @ts-check
/** Writes the answers to requests that do not reach Next. */
import { createHash, randomUUID } from "node:crypto";
import { STATUS_CODES } from "node:http";
import { ID_HEADER } from "./request-id.mjs";

/**
 * @typedef {import("node:http").ServerResponse} ServerResponse
 * @typedef {import("./guard.mjs").Refusal} Refusal
 */

const STYLE =
  "html{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem}";

/** The policy of HTML that runs nothing. */
const CONTENT_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS = {
  "cache-control": "private, no-store",
  "content-security-policy": CONTENT_POLICY,
  "referrer-policy": "same-origin",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/**
 * Answer with a problem for programs of the API, with a page for browsers.
 * @param {import("node:http").IncomingMessage} request
 * @param {ServerResponse} response
 * @param {Refusal} refusal
 */
export function refuse(request, response, { status, sentence, headers }) {
  const { type, body } = describe({ status, sentence }, request.url, String(request.headers[ID_HEADER]));
  response.writeHead(status, { ...HEADERS, ...headers, "content-type": type });
  response.end(request.method === "HEAD" ? undefined : body);
}

/**
 * The bytes of an answer to what Node does not hand over as a request.
 * @param {Refusal} refusal
 * @param {string} [url]
 */
export function refusalBytes({ status, sentence, headers }, url) {
  const { type, body } = describe({ status, sentence }, url);
  const fields = Object.entries({
    ...HEADERS,
    ...headers,
    connection: "close",
    "content-type": type,
    "content-length": Buffer.byteLength(body),
  });
  const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n${body}`;
}

/** @param {Refusal} refusal @param {string} [url] @param {string} [id] of the request, where it has one */
function describe({ status, sentence }, url = "", id = randomUUID()) {
  return url.startsWith("/api/v1/")
    ? { type: "application/problem+json", body: problem(status, sentence, id) }
    : { type: "text/html; charset=utf-8", body: page(status, sentence) };
}

/** @param {number} status @param {string} detail @param {string} requestId */
const problem = (status, detail, requestId) =>
  JSON.stringify({ type: "about:blank", title: STATUS_CODES[status], status, detail, requestId });

/** @param {number} status @param {string} sentence one of ours, which holds nothing of the request */
const page = (status, sentence) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${sentence} · Galley</title><style>${STYLE}</style>
<main><h1>${sentence}</h1>${status === 503 ? '<p><a href="">Try again</a></p>' : ""}
<p><a href="/">Go to the home page</a></p></main></html>
`;

/**
 * Give every HTML answer a content security policy. Next sets one only where proxy.ts has made it.
 * @param {ServerResponse} response
 */
export function securePages(response) {
  const { writeHead } = response;
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {Parameters<typeof writeHead>} */ ...args) => {
      const isPage = String(response.getHeader("content-type") ?? "").startsWith("text/html");
      if (isPage && !response.hasHeader("content-security-policy")) {
        for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
      }
      return writeHead.apply(response, args);
    }
  );
}
