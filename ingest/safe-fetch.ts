import type { Readable } from "node:stream";
import { Agent, request } from "undici";
import { RuleError } from "#domain/errors.ts";
import { AllowedHosts } from "./safe-fetch/allowed-hosts.ts";
import { ENCODINGS, readBody } from "./safe-fetch/body.ts";
import { checkedDestination, checkingLookup, type Lookup, lookUp } from "./safe-fetch/destination.ts";

/** What came from an address, after its redirects. Any status: it is for the caller to judge. */
export type Fetched = {
  /** Where it came from in the end. */
  url: string;
  status: number;
  /** Media type in lower case, without parameters. */
  type: string;
  /** The encoding that the answer names for its text. */
  charset: string | undefined;
  /** Unpacked. */
  bytes: Uint8Array;
};

export type FetchOptions = {
  /** Media types wanted, such as `text/html`; an answer of another type is refused before it is read. */
  types: readonly string[];
  /** Milliseconds for everything, redirects included. */
  timeLimit?: number;
  /** Bytes, packed and unpacked. */
  mostBytes?: number;
  /** Hosts allowed besides public ones; those of GALLEY_FETCH_ALLOW unless told. */
  allowed?: AllowedHosts;
  lookup?: Lookup;
};

const TIME_LIMIT = 15_000;
const MOST_BYTES = 20_000_000;
const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const USER_AGENT = "Galley (fact-checking; fetches single pages when a person asks for them)";

type Request = Required<FetchOptions> & { signal: AbortSignal };

/**
 * The one way out: every request Galley makes to an address that somebody gave. Public addresses of the web only, told
 * by the spelling of the URL and by the address that is connected to, at every redirect. A RuleError for all else.
 */
export async function safeFetch(address: string, options: FetchOptions): Promise<Fetched> {
  const { timeLimit = TIME_LIMIT } = options;
  const asked: Request = {
    mostBytes: MOST_BYTES,
    allowed: new AllowedHosts(process.env.GALLEY_FETCH_ALLOW),
    lookup: lookUp,
    ...options,
    timeLimit,
    signal: AbortSignal.timeout(timeLimit),
  };
  let at = address;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await fetchOnce(checkedDestination(at, asked.allowed), asked);
    if (!("redirect" in answer)) return answer;
    at = answer.redirect;
  }
  throw new RuleError("This address leads on to others without end. Copy the text and paste it.");
}

async function fetchOnce(url: URL, asked: Request): Promise<Fetched | { redirect: string }> {
  const { signal, allowed, lookup } = asked;
  // Of its own, since a connection that is kept would be used again without a look at where it leads.
  const dispatcher = new Agent({ connect: { lookup: checkingLookup(url, allowed, lookup) }, pipelining: 0 });
  try {
    const headers = { "user-agent": USER_AGENT, accept: `${asked.types.join(", ")}`, "accept-encoding": ENCODINGS };
    const { statusCode, headers: said, body } = await request(url, { dispatcher, signal, headers });
    body.on("error", () => {}); // whoever reads it hears of it too; of a redirect's nobody does
    const location = headerOf(said.location);
    if (REDIRECTS.has(statusCode) && location !== "") return { redirect: nextAddress(location, url) };
    return await read(url, statusCode, said, body, asked);
  } catch (error) {
    throw refusalOf(error, url, asked);
  } finally {
    await dispatcher.destroy().catch(() => {}); // what is still open is not wanted any more
  }
}

async function read(
  url: URL,
  status: number,
  headers: Record<string, string | string[] | undefined>,
  body: Readable,
  { types, mostBytes }: Request,
): Promise<Fetched> {
  const [type = "", ...parameters] = headerOf(headers["content-type"]).toLowerCase().split(";");
  const isFine = status >= 200 && status < 300;
  if (isFine && !types.includes(type.trim())) throw new RuleError(wrongType(type.trim()));
  if (Number(headerOf(headers["content-length"])) > mostBytes)
    throw new RuleError(`This page is larger than the ${mostBytes / 1_000_000} MB that can be fetched.`);
  const charset = /^\s*charset\s*=\s*"?([\w-]+)/.exec(parameters.find((part) => part.includes("charset")) ?? "")?.[1];
  return {
    url: url.href,
    status,
    type: type.trim(),
    charset,
    bytes: await readBody(body, headerOf(headers["content-encoding"]), mostBytes),
  };
}

const headerOf = (value: string | string[] | undefined) => [value].flat()[0] ?? "";

function nextAddress(location: string, from: URL): string {
  if (!URL.canParse(location, from)) throw new RuleError("This address leads on to one that cannot be read.");
  return new URL(location, from).href;
}

function wrongType(type: string): string {
  if (type === "application/pdf") return "This address leads to a PDF file. Copy its text and paste it.";
  return `This address leads to ${type === "" ? "something that does not say what it is" : `a file of the type ${type}`}, not to a page that can be read.`;
}

/** What network and server did wrong, as a sentence; a bug of ours stays one. */
function refusalOf(error: unknown, { host }: URL, { signal, timeLimit }: Request): unknown {
  if (error instanceof RuleError) return error;
  const { code = "" } = error as { code?: string };
  if (signal.aborted)
    return new RuleError(
      `${host} did not send the page within ${timeLimit / 1000} seconds. Try again, or copy its text and paste it.`,
    );
  if (code === "") return error;
  const sentence = SENTENCES.find(([pattern]) => pattern.test(code))?.[1] ?? "could not be read";
  return new RuleError(`${host} ${sentence}. Check the address, or copy the text and paste it.`, { cause: error });
}

const SENTENCES: [pattern: RegExp, sentence: string][] = [
  [/^(ENOTFOUND|EAI_)/, "is not known on the internet"],
  [/^(CERT_|ERR_TLS|ERR_SSL|EPROTO|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME)/, "has no valid certificate"],
  [/^(ECONN|EHOST|ENET|ETIMEDOUT|EADDR|EPIPE|UND_ERR_CONNECT|UND_ERR_SOCKET)/, "could not be reached"],
  [/^(Z_|ERR_ZLIB|ERR__?BROTLI|HPE_)/, "sent something that cannot be read"],
];
