import { parsedUrl } from "#domain/parsed-url.ts";

/**
 * The key under which web archives index an address, "sort-friendly URI reordering transform":
 * `https://www.gauge.example/Tides?b=2&a=1` is `example,gauge)/tides?a=1&b=2`.
 */
export function surtOf(url: string): string {
  const parsed = parsedUrl(url.replace(/^(https?:\/\/)www\d*\./i, "$1").toLowerCase());
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return url;
  const { hostname, port, pathname, search } = parsed;
  const host = hostname.split(".").reverse().join(",") + (port === "" ? "" : `:${port}`);
  const query = search.slice(1).split("&").sort().join("&");
  return `${host})${pathname}${query === "" ? "" : `?${query}`}`;
}
