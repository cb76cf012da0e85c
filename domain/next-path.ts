/** The page to open after signing in: the requested path of Galley, or the front page if the request is not such a path. */
export function nextPath(requested: string | null | undefined): string {
  if (!requested?.startsWith("/") || !URL.canParse(requested, ORIGIN)) return "/";
  const { origin, pathname, search, hash } = new URL(requested, ORIGIN);
  // "//elsewhere" and "/\elsewhere" are other sites although they begin with a slash; so is the resolved form of "/.//elsewhere".
  return origin !== ORIGIN || pathname.startsWith("//") ? "/" : `${pathname}${search}${hash}`;
}

/** A placeholder for the address of Galley. */
const ORIGIN = "http://galley.invalid";
