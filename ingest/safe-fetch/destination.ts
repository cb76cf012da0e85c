import { type LookupAddress, lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { promisify } from "node:util";
import { RuleError } from "#domain/errors.ts";
import { parsedUrl } from "#domain/parsed-url.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { type AllowedHosts, isWebPort } from "./allowed-hosts.ts";
import { isPublicAddress, mayBePublic } from "./public-address.ts";

export type Lookup = (hostname: string) => Promise<LookupAddress[]>;

const systemLookupAsync = promisify(systemLookup);
export const lookUp: Lookup = (hostname) => systemLookupAsync(hostname, { all: true, verbatim: true });

/** The URL of a request or a redirect, or a RuleError when Galley must not send a request there. */
export function checkDestination(address: string, allowed: AllowedHosts): URL {
  const url = parsedUrl(address);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new RuleError("Only web addresses that begin with http:// or https:// can be fetched.");
  if (url.username || url.password)
    throw new RuleError("This address contains a user name or password. Enter it without them.");
  if (safeUrl(address) === null) throw new RuleError("This is not a valid web address. Check it for typing mistakes.");
  if (allowed.has(url)) return url;
  if (!isWebPort(url))
    throw new RuleError(`Galley fetches pages only from the standard web ports, not from port ${url.port}.`);
  if (!mayBePublic(url.hostname)) throw privateNetwork();
  return url;
}

/**
 * The lookup function of a socket. It looks the name up once, checks every address, and gives the socket exactly the
 * addresses that were checked. One private address refuses the whole name, which prevents DNS rebinding.
 */
export function checkingLookup(url: URL, allowed: AllowedHosts, lookup: Lookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname).then(
      (addresses) => {
        const [first] = addresses;
        const isRefused = !allowed.has(url) && !addresses.every(({ address }) => isPublicAddress(address));
        if (isRefused) callback(privateNetwork(), "", 0);
        else if (!first) callback(Object.assign(new Error("no address"), { code: "ENOTFOUND" }), "", 0);
        else if (options.all) callback(null, addresses);
        else callback(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => callback(error, "", 0),
    );
  };
}

const privateNetwork = () =>
  new RuleError("This address is on a private network, where Galley does not fetch pages. Copy the text and paste it.");
