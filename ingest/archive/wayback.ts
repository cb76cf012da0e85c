import { RuleError } from "#domain/errors.ts";
import { parsedUrl } from "#domain/parsed-url.ts";
import { type ArchiveAnswer, type ArchivedCopy, isRecentCopy, type OutsideArchive } from "#domain/source/archiving.ts";
import { mayBePublic } from "#ingest/safe-fetch/public-address.ts";
import { retryAfter } from "#ingest/safe-fetch/retry-after.ts";
import {
  type FetchedResponse,
  type FetchOptions,
  type ServiceRequest,
  safeFetch,
} from "#ingest/safe-fetch/safe-fetch.ts";
import { copyAt, readAnswer } from "./wayback-answer.ts";

/** Answers are a few hundred bytes, but a page can be in the place of one. */
const MAX_ANSWER_BYTES = 1_000_000;

/**
 * The Wayback Machine, or a service with its interface. A copy that it has is found by its TimeGate (RFC 7089); new ones
 * are made by Save Page Now 2.
 */
class WaybackArchive implements OutsideArchive {
  readonly host: string;
  private readonly base: string;
  private readonly headers: Record<string, string>;
  private readonly options: Partial<FetchOptions>;

  constructor(address: string, options: Partial<FetchOptions>) {
    const { base, host, keys } = settingsOf(address);
    this.base = base;
    this.host = host;
    this.headers = { authorization: `LOW ${keys}`, accept: "application/json" };
    this.options = options;
  }

  async request(address: string, ticket: string | null): Promise<ArchiveAnswer> {
    const url = address.replace(/#.*$/s, "");
    if (!mayBePublic(new URL(url).hostname))
      return refused("This address is on a private network, which an outside archive cannot reach.");
    if (ticket !== null) return this.answerTo(url, `/save/status/${encodeURIComponent(ticket)}`, {});
    const known = await this.latestCopy(url);
    if (known && isRecentCopy(known, new Date())) return { is: "done", ...known };
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const body = new URLSearchParams({ url, if_not_archived_within: "1d" }).toString();
    return this.answerTo(url, "/save", { headers, body });
  }

  /** The latest copy of a page; null where there is none, or the archive does not say. */
  private async latestCopy(url: string): Promise<ArchivedCopy | null> {
    const response = await this.ask(`/web/${url}`, {});
    const { location } = response?.headers ?? {};
    const copy = location ? parsedUrl(location, this.base) : null;
    return copy && copyAt(copy.href);
  }

  private async answerTo(url: string, path: string, { headers, body }: ServiceRequest): Promise<ArchiveAnswer> {
    const response = await this.ask(path, {
      headers: { ...this.headers, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    if (!response || response.status === 429 || response.status >= 500)
      return { is: "later", retryAfterSeconds: response ? retryAfter(response.headers) : null };
    if (response.status === 401 || response.status === 403)
      return refused("The archive does not accept Galley’s keys. Tell an admin.");
    const answer = readAnswer(response.bytes, { base: this.base, url });
    if (answer.is === "later") return { is: "later", retryAfterSeconds: null };
    if (answer.is !== "refused") return answer;
    const earlier = await this.latestCopy(url);
    return earlier && !answer.isFault ? { is: "done", ...earlier } : { ...refused(answer.sentence), earlier };
  }

  /** Null when the archive cannot be reached. */
  private async ask(path: string, service: ServiceRequest): Promise<FetchedResponse | null> {
    try {
      const options = { mediaTypes: "any", maxBytes: MAX_ANSWER_BYTES, ...this.options, service } as const;
      return await safeFetch(`${this.base}${path}`, options);
    } catch (error) {
      if (error instanceof RuleError) return null;
      throw error;
    }
  }
}

/** The archive at an address with keys, `https://KEY:SECRET@web.archive.org`; null without an address. */
export const waybackArchive = (address: string | undefined, options: Partial<FetchOptions> = {}) =>
  address ? new WaybackArchive(address, options) : null;

const refused = (sentence: string) => ({ is: "refused" as const, sentence, earlier: null as ArchivedCopy | null });

function settingsOf(address: string) {
  const url = parsedUrl(address);
  if (!url || !/^https?:$/.test(url.protocol) || !url.username || !url.password)
    throw new Error("GALLEY_ARCHIVE_URL must be like https://KEY:SECRET@web.archive.org.");
  const { protocol, host, pathname, username, password } = url;
  const keys = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { base: `${protocol}//${host}${pathname.replace(/\/$/, "")}`, host, keys };
}
