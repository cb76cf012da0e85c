/** The page to open after signing in: the requested path of Galley; the front page if it is not such a path. */
export function nextPath(requested: string | null | undefined): string {
  if (!requested?.startsWith("/") || !URL.canParse(requested, ORIGIN)) return "/";
  const { origin, pathname, search, hash } = new URL(requested, ORIGIN);
  // "//elsewhere", "/\elsewhere" and the resolved form of "/.//elsewhere" are other sites despite their slash.
  return origin !== ORIGIN || pathname.startsWith("//") ? "/" : `${pathname}${search}${hash}`;
}

/** A placeholder for the address of Galley. */
const ORIGIN = "http://galley.invalid";
