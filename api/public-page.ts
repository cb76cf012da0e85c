import { randomUUID } from "node:crypto";
import { databaseErrorOf } from "#server/db/database-error.ts";
import { withDeadline } from "#server/deadline.ts";
import { etagOfBytes } from "#server/editions/page-cache.ts";
import type { PublicPage } from "#server/editions/public-reports.ts";
import { logError } from "#server/log/log-error.ts";
import { databaseAwayPage } from "./database-away-page.ts";
import { contentPolicy, secured } from "./security-headers.ts";

/** An answer for everybody, who is not signed in. */
export type PublicAnswer = {
  body: string | Uint8Array<ArrayBuffer>;
  mediaType: string;
  status?: number;
  etag?: string;
  /** How browsers and proxies may keep it; by default they ask each time whether it changed. */
  cacheControl?: string;
  /** Hashes of the style rules in a page. */
  styles?: string[];
  /** Whether other sites may show it: a page in a frame, a file in a page. */
  isShared?: boolean;
  /** Whether it is the work of others: browsers treat it as a site of its own, and search engines leave it out. */
  isForeign?: boolean;
};

export const HTML = "text/html; charset=utf-8";

/** A rendered page as an answer. */
export const pageAnswer = ({ status, page, styles }: PublicPage): PublicAnswer => ({
  ...{ status, styles, body: page.bytes, etag: page.etag, mediaType: HTML },
});

/** A page as everybody will get it, which only the person who asks may see yet. */
export const privatePage = (html: Uint8Array<ArrayBuffer>, styles: string[]): Response =>
  new Response(html, {
    headers: {
      "content-type": HTML,
      "cache-control": "private, no-store",
      "content-security-policy": publicPolicy(styles, false),
    },
  });

type Context = { params: Promise<Record<string, string>> };

/** A request for a public page takes at most this long. */
const TIMEOUT_MS = 12_000;

const REVALIDATED = "public, no-cache";

/** For files whose address names their content. */
export const IMMUTABLE = "public, max-age=31536000, immutable";

/** A route for everybody: it reads nothing of who asks, changes nothing, and runs no script. */
export function publicRoute(
  answer: (params: Record<string, string>, query: URLSearchParams) => Promise<PublicAnswer>,
): (request: Request, context: Context) => Promise<Response> {
  return async (request, context) => {
    try {
      const query = new URL(request.url).searchParams;
      const params = await context.params;
      const response = responseOf(request, await withDeadline(TIMEOUT_MS, () => answer(params, query)));
      return request.method === "HEAD" ? new Response(null, response) : response;
    } catch (error) {
      return secured(failure(request, error));
    }
  };
}

function responseOf(request: Request, answer: PublicAnswer): Response {
  const {
    body,
    mediaType,
    status = 200,
    etag = etagOfBytes(body),
    cacheControl = REVALIDATED,
    styles = [],
    isShared = false,
    isForeign = false,
  } = answer;
  const headers = new Headers({
    "content-type": mediaType,
    "cache-control": status === 200 ? cacheControl : REVALIDATED,
    "content-security-policy": isForeign ? INERT : publicPolicy(styles, isShared),
    etag,
  });
  if (isForeign) headers.set("x-robots-tag", "noindex");
  const isKnown = status === 200 && isMatching(request.headers.get("if-none-match"), etag);
  const response = secured(
    isKnown ? new Response(null, { status: 304, headers }) : new Response(body, { status, headers }),
  );
  if (!isShared) return response;
  response.headers.delete("x-frame-options");
  response.headers.set("cross-origin-resource-policy", "cross-origin");
  return response;
}

/** Nothing in it runs, is loaded or is sent. */
const INERT = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** Compression and proxies make an ETag a weak one. */
const isMatching = (header: string | null, etag: string): boolean =>
  (header ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);

/**
 * The policy of pages that are the same for everybody, so that a nonce would not be one. They run nothing; their style
 * rules are in our file and in elements with these hashes. Attributes of style place the notes beside the text.
 */
function publicPolicy(styles: string[], isShared: boolean): string {
  const rules = ["'self'", ...styles.map((hash) => `'sha256-${hash}'`)].join(" ");
  return [
    "default-src 'none'",
    `style-src ${rules}`,
    `style-src-elem ${rules}`,
    "style-src-attr 'unsafe-inline'",
    ...["font-src 'self'", "img-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"],
    `frame-ancestors ${isShared ? "*" : "'none'"}`,
  ].join("; ");
}

function failure(request: Request, error: unknown): Response {
  if (databaseErrorOf(error) !== null) {
    const nonce = Buffer.from(randomUUID()).toString("base64");
    return databaseAwayPage(nonce, contentPolicy(nonce, false));
  }
  logError({ route: new URL(request.url).pathname, status: 503 }, error);
  return new Response("This page cannot be shown at the moment. Try again in a moment.", {
    status: 503,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store", "retry-after": "5" },
  });
}
