import type { Readable } from "node:stream";
import { Agent, request } from "undici";
import { RuleError } from "#domain/errors.ts";
import { parsedUrl } from "#domain/parsed-url.ts";
import { AllowedHosts } from "./allowed-hosts.ts";
import { ENCODINGS, readBody, tooLarge } from "./body.ts";
import { checkDestination, checkingLookup, type Lookup, lookUp } from "./destination.ts";

/** The response at the end of the redirects, whatever its status. */
export type FetchedResponse = {
  /** Address after all redirects. */
  url: string;
  status: number;
  /** In lower case, without parameters. */
  mediaType: string;
  charset: string | undefined;
  /** Decompressed. */
  bytes: Uint8Array;
  /** By name in lower case; of several with one name the first. */
  headers: Record<string, string>;
  /** The addresses that led to this one, with the statuses of their redirects. */
  redirects: { url: string; status: number }[];
};

export type FetchOptions = {
  /** Accepted media types. A successful response of another type is refused before its body is read. */
  mediaTypes: readonly string[] | "any";
  /** Timeout for the whole fetch, redirects included. */
  timeoutMs?: number;
  /** Limit of the body, compressed and decompressed. */
  maxBytes?: number;
  /** Hosts that are allowed although they are not public. Default: those of GALLEY_FETCH_ALLOW. */
  allowed?: AllowedHosts;
  lookup?: Lookup;
  /** For a request to the interface of a service. No redirect is followed, so that nobody else gets what it sends. */
  service?: ServiceRequest;
};

/** Sent by POST where it has a body. */
export type ServiceRequest = { headers?: Record<string, string>; body?: string | Uint8Array };

const FETCH_TIMEOUT_MS = 15_000;
const MAX_BODY_BYTES = 20_000_000;
const MAX_REDIRECTS = 5;
const REDIRECT_STATUSES = new Set([301, 302, 303, 307, 308]);
const USER_AGENT = "Galley (fact-checking; fetches single pages that people import or cite)";

type Settings = Required<Omit<FetchOptions, "service">> & Pick<FetchOptions, "service"> & { signal: AbortSignal };

/**
 * Fetch a web address that a person gave; all such requests of Galley go through here. At every redirect it checks the
 * URL and the IP address that the socket connects to. One that is not public, and any network failure, is a RuleError.
 */
export async function safeFetch(address: string, options: FetchOptions): Promise<FetchedResponse> {
  const { timeoutMs = FETCH_TIMEOUT_MS } = options;
  const settings: Settings = {
    maxBytes: MAX_BODY_BYTES,
    allowed: new AllowedHosts(process.env.GALLEY_FETCH_ALLOW),
    lookup: lookUp,
    ...options,
    timeoutMs,
    signal: AbortSignal.timeout(timeoutMs),
  };
  const redirects: FetchedResponse["redirects"] = [];
  let current = address;
  while (redirects.length <= MAX_REDIRECTS) {
    const response = await fetchOnce(checkDestination(current, settings.allowed), settings);
    if (!("redirect" in response)) return { ...response, redirects };
    redirects.push({ url: current, status: response.status });
    current = response.redirect;
  }
  throw new RuleError("This address redirects too many times. Copy the text and paste it.");
}

type Response = Omit<FetchedResponse, "redirects">;

async function fetchOnce(url: URL, settings: Settings): Promise<Response | { redirect: string; status: number }> {
  const { signal, allowed, lookup, mediaTypes, service } = settings;
  // One agent a request: a reused connection would skip the check of the address it connects to.
  const dispatcher = new Agent({ connect: { lookup: checkingLookup(url, allowed, lookup) }, pipelining: 0 });
  try {
    const headers = {
      "user-agent": USER_AGENT,
      accept: mediaTypes === "any" ? "*/*" : mediaTypes.join(", "),
      "accept-encoding": ENCODINGS,
      ...service?.headers,
    };
    const sent = service?.body === undefined ? {} : { method: "POST" as const, body: service.body };
    const { statusCode, headers: responseHeaders, body } = await request(url, { dispatcher, signal, headers, ...sent });
    // `readBody` reports errors of the body. The body of a redirect is not read, and its errors do not matter.
    body.on("error", () => {});
    const location = firstValue(responseHeaders.location);
    if (!service && REDIRECT_STATUSES.has(statusCode) && location !== "")
      return { redirect: resolveRedirect(location, url), status: statusCode };
    return await readResponse(url, statusCode, responseHeaders, body, settings);
  } catch (error) {
    throw toRuleError(error, url, settings);
  } finally {
    await dispatcher.destroy().catch(() => {}); // what is still open is no longer needed
  }
}

async function readResponse(
  url: URL,
  status: number,
  headers: Record<string, string | string[] | undefined>,
  body: Readable,
  { mediaTypes, maxBytes }: Settings,
): Promise<Response> {
  const [type = "", ...parameters] = firstValue(headers["content-type"]).toLowerCase().split(";");
  const mediaType = type.trim();
  const isSuccess = status >= 200 && status < 300;
  if (isSuccess && mediaTypes !== "any" && !mediaTypes.includes(mediaType)) throw new RuleError(wrongType(mediaType));
  if (Number(firstValue(headers["content-length"])) > maxBytes) throw tooLarge(maxBytes);
  const charset = /^\s*charset\s*=\s*"?([\w-]+)/.exec(parameters.find((part) => part.includes("charset")) ?? "")?.[1];
  const bytes = await readBody(body, firstValue(headers["content-encoding"]), maxBytes);
  const first = Object.entries(headers).map(([name, value]) => [name, firstValue(value)]);
  return { url: url.href, status, mediaType, charset, bytes, headers: Object.fromEntries(first) };
}

const firstValue = (header: string | string[] | undefined) => [header].flat()[0] ?? "";

function resolveRedirect(location: string, from: URL): string {
  const target = parsedUrl(location, from);
  if (!target) throw new RuleError("This address redirects to an invalid address.");
  return target.href;
}

function wrongType(mediaType: string): string {
  if (mediaType === "application/pdf") return "This address leads to a PDF file. Copy the text and paste it.";
  const file = mediaType === "" ? "a file of unknown type" : `a file of type ${mediaType}`;
  return `This address leads to ${file}, which Galley cannot read.`;
}

/** A RuleError for an error of the network or the server; any other error is a bug and stays as it is. */
function toRuleError(error: unknown, { host }: URL, { signal, timeoutMs }: Settings): unknown {
  if (error instanceof RuleError) return error;
  const { code = "" } = error as { code?: string };
  if (signal.aborted)
    return new RuleError(
      `${host} did not send the page within ${timeoutMs / 1000} seconds. Try again, or copy the text and paste it.`,
    );
  if (code === "") return error;
  const problem = PROBLEMS.find(([pattern]) => pattern.test(code))?.[1] ?? "could not be read";
  return new RuleError(`${host} ${problem}. Check the address, or copy the text and paste it.`, { cause: error });
}

/** Error codes of Node.js and undici. */
const PROBLEMS: [pattern: RegExp, problem: string][] = [
  [/^(ENOTFOUND|EAI_)/, "could not be found on the internet"],
  [/^(CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME)/, "has no valid certificate"],
  [/^(ECONN|EHOST|ENET|ETIMEDOUT|EADDR|EPIPE|UND_ERR_CONNECT|UND_ERR_SOCKET)/, "could not be reached"],
  [/^(Z_|ERR_ZLIB|ERR__?BROTLI|HPE_)/, "sent something unreadable"],
];
