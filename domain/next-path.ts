import { parsedUrl } from "./parsed-url.ts";

/** The page to open after signing in: the requested path of Galley; the front page if it is not such a path. */
export function nextPath(requested: string | null | undefined): string {
  const url = requested?.startsWith("/") ? parsedUrl(requested, ORIGIN) : null;
  if (!url) return "/";
  const { origin, pathname, search, hash } = url;
  // "//elsewhere", "/\elsewhere" and the resolved form of "/.//elsewhere" are other sites despite their slash.
  return origin !== ORIGIN || pathname.startsWith("//") ? "/" : `${pathname}${search}${hash}`;
}

/** A placeholder for the address of Galley. */
const ORIGIN = "http://galley.invalid";
