import { parsedUrl } from "#domain/parsed-url.ts";

/** A host that is listed without a port is allowed on both ports of the web. */
const WEB_PORTS = new Set(["80", "443"]);

/** Internal hosts that can be fetched from, as GALLEY_FETCH_ALLOW lists them: `wiki.corp, archive.lan:8080`. */
export class AllowedHosts {
  private readonly entries: ReadonlySet<string>;

  /** An entry of `list` that is not a host allows nothing. */
  constructor(list = "") {
    this.entries = new Set(list.split(/[\s,]+/).flatMap((entry) => (isHost(entry) ? [hostOf(entry)] : [])));
  }

  has(url: URL): boolean {
    const { hostname, port } = withPort(url);
    return this.entries.has(`${hostname}:${port}`) || (WEB_PORTS.has(port) && this.entries.has(hostname));
  }
}

export const isWebPort = (url: URL) => WEB_PORTS.has(withPort(url).port);

function withPort({ protocol, hostname, port }: URL): { hostname: string; port: string } {
  return { hostname: hostname.replace(/\.$/, ""), port: port || (protocol === "https:" ? "443" : "80") };
}

const isHost = (entry: string) => /^[^/@?#\\]+$/.test(entry) && parsedUrl(`http://${entry}`) !== null;

function hostOf(entry: string): string {
  const { hostname, port } = withPort(new URL(`http://${entry}`));
  return /:\d+$/.test(entry) ? `${hostname}:${port}` : hostname;
}
