import { type LookupAddress, lookup as systemLookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { promisify } from "node:util";
import { RuleError } from "#domain/errors.ts";
import { safeUrl } from "#domain/safe-url.ts";
import { type AllowedHosts, isWebPort } from "./allowed-hosts.ts";
import { isPublicAddress, mayBePublic } from "./public-address.ts";

/** All addresses of a host name. */
export type Lookup = (hostname: string) => Promise<LookupAddress[]>;

const lookedUp = promisify(systemLookup);
export const lookUp: Lookup = (hostname) => lookedUp(hostname, { all: true, verbatim: true });

/** The address of a request, or a RuleError when nobody should be sent there. Asked anew for every redirect. */
export function checkedDestination(address: string, allowed: AllowedHosts): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new RuleError("Only web addresses that begin with http:// or https:// can be fetched.");
  if (url.username || url.password)
    throw new RuleError("This address has a user name or a password in it. Give the address without them.");
  if (safeUrl(address) === null)
    throw new RuleError("This is not a web address that can be fetched. Check how it is spelt.");
  if (allowed.has(url)) return url;
  if (!isWebPort(url)) throw new RuleError(`Only the usual ports of the web are fetched from, not ${url.port}.`);
  if (!mayBePublic(url.hostname)) throw insideRefusal();
  return url;
}

/**
 * What a socket asks for the address it connects to: the name is looked up once, every address is checked, and the
 * socket gets those that were checked. One that is not public refuses them all: it is how names are rebound.
 */
export function checkingLookup(url: URL, allowed: AllowedHosts, lookup: Lookup): LookupFunction {
  return (hostname, options, answer) => {
    lookup(hostname).then(
      (found) => {
        const [first] = found;
        const refused = !allowed.has(url) && !found.every(({ address }) => isPublicAddress(address));
        if (refused) answer(insideRefusal(), "", 0);
        else if (!first) answer(Object.assign(new Error("no address"), { code: "ENOTFOUND" }), "", 0);
        else if (options.all) answer(null, found);
        else answer(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => answer(error, "", 0),
    );
  };
}

const insideRefusal = () =>
  new RuleError("This address leads into a private network, where Galley does not fetch. Copy the text and paste it.");
