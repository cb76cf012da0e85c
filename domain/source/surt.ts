/**
 * The key under which web archives index an address, "sort-friendly URI reordering transform":
 * `https://www.gauge.example/Tides?b=2&a=1` is `example,gauge)/tides?a=1&b=2`.
 */
export function surtOf(url: string): string {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return url;
  const { hostname, port, pathname, search } = new URL(url.replace(/^(https?:\/\/)www\d*\./i, "$1").toLowerCase());
  const host = hostname.split(".").reverse().join(",") + (port === "" ? "" : `:${port}`);
  const query = search.slice(1).split("&").sort().join("&");
  return `${host})${pathname}${query === "" ? "" : `?${query}`}`;
}
