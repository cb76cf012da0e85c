import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { isIPv6, type Socket } from "node:net";

/** Carries the address a request came from. It is overwritten on every request, so the sender cannot choose it. */
const ADDRESS_HEADER = "x-galley-address";

/** The headers in which proxies describe a request. Without a trusted proxy the sender can write anything into them. */
const FORWARDED_HEADERS = [
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
];

/** From now on, write into each incoming request where it came from, and remove headers that cannot be trusted. */
export function recordClientAddresses(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    const trusted = trustedProxies();
    request.headers[ADDRESS_HEADER] = clientAddress(request.headers["x-forwarded-for"], socket.remoteAddress, trusted);
    if (trusted === 0) for (const name of FORWARDED_HEADERS) delete request.headers[name];
  });
}

/** How many of our own proxies stand in front of Galley. Each appends the address of its client to X-Forwarded-For. */
const trustedProxies = () => Math.max(0, Number.parseInt(process.env.GALLEY_TRUSTED_PROXIES ?? "0", 10) || 0);

/** The address that the outermost trusted proxy saw. The sender can invent everything before it in the header. */
export function clientAddress(forwarded: string | string[] | undefined, peer: string | undefined, trusted: number) {
  const entries = [forwarded ?? []].flat().join(",").split(",");
  const chain = [...entries.map((address) => address.trim()).filter(Boolean), peer ?? "unknown"];
  return chain.at(-1 - Math.min(trusted, chain.length - 1)) ?? "unknown";
}

/** The IPv4 address of a request, or its IPv6 network /64, because one household has all 2^64 addresses of it. */
export function networkOf(headers: Pick<Headers, "get">): string {
  const address = (headers.get(ADDRESS_HEADER) ?? "unknown").replace(/^::ffff:/i, "");
  return isIPv6(address) ? `${groupsOf(address).slice(0, 4).join(":")}::/64` : address;
}

/** The eight groups of an IPv6 address in canonical form. */
function groupsOf(address: string): string[] {
  const [head = "", tail = ""] = (address.split("%")[0] ?? "").split("::");
  const [left, right] = [head, tail].map((side) => side.split(":").filter(Boolean)) as [string[], string[]];
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return groups.map((group) => Number.parseInt(group, 16).toString(16));
}
