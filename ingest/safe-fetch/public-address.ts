import ipaddr from "ipaddr.js";

/** Global unicast (RFC 4291, 2.4). All other IPv6 addresses are translated, mapped or internal ones. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

/** Whether this is a public IP address. False when it is not an IP address at all. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return !(parsed instanceof ipaddr.IPv6) || parsed.match(...GLOBAL_IPV6);
}

/** Names that exist only inside a network or a machine (RFC 6761, 6762, 8375; `.internal`: ICANN 2024). */
const INTERNAL_NAME = /(^|\.)(localhost|local|internal|home\.arpa|lan|intranet|corp|home)$/;

/** Whether the host of a URL, in the spelling of the URL standard, can be public. A name must still be looked up. */
export function mayBePublic(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
  if (ipaddr.isValid(host)) return isPublicAddress(host);
  return host.includes(".") && !INTERNAL_NAME.test(host);
}
