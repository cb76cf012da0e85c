/** Ports of the web; a host without a port in the list is allowed on both. */
const WEB_PORTS = new Set(["80", "443"]);

/** Hosts of one's own network that may be fetched from, as GALLEY_FETCH_ALLOW names them: `wiki.corp, archive.lan:8080`. */
export class AllowedHosts {
  private readonly entries: ReadonlySet<string>;

  /** What cannot be understood in `list` allows nothing. */
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

const isHost = (entry: string) => /^[^/@?#\\]+$/.test(entry) && URL.canParse(`http://${entry}`);

function hostOf(entry: string): string {
  const { hostname, port } = withPort(new URL(`http://${entry}`));
  return /:\d+$/.test(entry) ? `${hostname}:${port}` : hostname;
}
