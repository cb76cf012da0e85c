import { parsedUrl } from "#domain/parsed-url.ts";

/**
 * Whether one of our own pages sent the request, or a program that is not a browser. Browsers send Sec-Fetch-Site or
 * Origin with each request that changes something, so a request with neither cannot use a person's cookie (the rule of
 * Go's CrossOriginProtection).
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = request.headers.get("origin");
  if (origin === null) return true;
  const host = parsedUrl(origin)?.host;
  return host !== undefined && (host === request.headers.get("host") || origin === publicOrigin());
}

/** The configured public address; null when it is not set. */
function publicOrigin(): string | null {
  const configured = process.env.GALLEY_URL ?? process.env.NEXTAUTH_URL;
  return parsedUrl(configured ?? "")?.origin ?? null;
}
