import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { isIPv6, type Socket } from "node:net";

/** Carries the address a request came from; written here, whatever its sender wrote there. */
export const ADDRESS_HEADER = "x-galley-address";

/** What proxies say about a request. Without a trusted proxy it is only what the sender says. */
const FORWARDED = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
];

/** From now on, note on each request that arrives where it came from, and drop what cannot be trusted. */
export function noteAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    request.headers[ADDRESS_HEADER] = addressOf(request.headers["x-forwarded-for"], socket.remoteAddress, proxies());
    if (proxies() === 0) for (const name of FORWARDED) delete request.headers[name];
  });
}

/** Proxies in front of Galley that are ours: each adds to X-Forwarded-For the address it was asked from. */
const proxies = () => Math.max(0, Number.parseInt(process.env.GALLEY_TRUSTED_PROXIES ?? "0", 10) || 0);

/** The address the outermost trusted proxy saw; what stands before it in the header is the sender's own word. */
export function addressOf(forwarded: string | string[] | undefined, peer: string | undefined, trusted: number): string {
  const said = [forwarded ?? []].flat().join(",").split(",");
  const chain = [...said.map((address) => address.trim()).filter(Boolean), peer ?? "unknown"];
  return chain.at(-1 - Math.min(trusted, chain.length - 1)) ?? "unknown";
}

/** Where a request comes from, for counting: an IPv4 address, or the network of an IPv6 one, of which one household has 2^64. */
export function networkOf(headers: Pick<Headers, "get">): string {
  const address = (headers.get(ADDRESS_HEADER) ?? "unknown").replace(/^::ffff:/i, "");
  return isIPv6(address) ? `${groupsOf(address).slice(0, 4).join(":")}::/64` : address;
}

/** The eight groups of an IPv6 address, in one spelling. */
function groupsOf(address: string): string[] {
  const [head = "", tail = ""] = (address.split("%")[0] ?? "").split("::");
  const [left, right] = [head, tail].map((side) => side.split(":").filter(Boolean)) as [string[], string[]];
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return groups.map((group) => Number.parseInt(group, 16).toString(16));
}
