/** Where to go after signing in: a path of Galley itself, or the front page for everything else that may stand in an address. */
export function nextPath(asked: string | null | undefined): string {
  if (!asked?.startsWith("/") || !URL.canParse(asked, HERE)) return "/";
  const { origin, pathname, search, hash } = new URL(asked, HERE);
  // "//elsewhere" and "/\elsewhere" begin with a slash and leave all the same; "/.//elsewhere" does once it is resolved.
  return origin !== HERE || pathname.startsWith("//") ? "/" : `${pathname}${search}${hash}`;
}

/** Stands for any address Galley may run at. */
const HERE = "http://galley.invalid";
