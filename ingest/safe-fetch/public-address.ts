import ipaddr from "ipaddr.js";

/** Global unicast, all that IPv6 has of public addresses so far (RFC 4291, 2.4): what lies outside translates, maps or stays inside. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Whether anybody on the internet means the same machine by this IP address; false for what is no address. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(...GLOBAL_IPV6);
}

/** Names that only mean something inside a network or a machine (RFC 6761, 6762, 8375; `.internal`: ICANN 2024). */
const INSIDE = /(^|\.)(localhost|local|internal|home\.arpa|lan|intranet|corp|home)$/;

/** Whether a host of a URL, as the URL standard writes it, is one that everybody can reach as far as its spelling tells. */
export function mayBePublic(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (ipaddr.isValid(host)) return isPublicAddress(host);
  return host.includes(".") && !INSIDE.test(host);
}
