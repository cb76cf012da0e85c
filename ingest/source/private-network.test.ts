import type { LookupAddress } from "node:dns";
import type { RequestListener } from "node:http";
import net from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { AllowedHosts } from "#ingest/safe-fetch/allowed-hosts.ts";
import type { FetchOptions } from "#ingest/safe-fetch/safe-fetch.ts";
import { openSite } from "#ingest/testing/site.ts";
import { fetchSource } from "./fetch-source.ts";

/** Ends of a fetch, in milliseconds. */
const TIMEOUT_MS = 15_000;

/** A server on this machine that nothing may reach. Connections to the ports of the web end there. */
let canary: { host: string; close: () => void };
let reached: string[] = [];
const { connect } = net.Socket.prototype;

beforeAll(async () => {
  canary = await openSite((request, response) => {
    reached.push(request.url ?? "");
    response.writeHead(200, { "content-type": "text/plain" }).end("secret");
  });
  const port = Number(canary.host.split(":")[1]);
  net.Socket.prototype.connect = function toCanary(this: net.Socket, ...args: never[]) {
    const [options] = [args[0]].flat() as unknown as { port?: number | string }[];
    if (options && typeof options === "object" && ["80", "443"].includes(String(options.port))) options.port = port;
    return connect.apply(this, args as never);
  } as typeof connect;
});
afterAll(() => {
  net.Socket.prototype.connect = connect;
  canary.close();
});
beforeEach(() => {
  reached = [];
});

const sites: { close: () => void }[] = [];
afterEach(() => {
  for (const { close } of sites.splice(0)) close();
});

/** A site that may be fetched, and a fetch of one of its pages. */
async function site(answer: RequestListener) {
  const opened = await openSite(answer);
  sites.push(opened);
  const allowed = new AllowedHosts(opened.host);
  return {
    ...opened,
    fetch: (path: string, more: Partial<FetchOptions> = {}) =>
      fetchSource(opened.url + path, null, { allowed, ...more }),
  };
}

/** The source is not taken, with one sentence that says why, in time, and the canary was not reached. */
async function expectNothing(fetching: () => ReturnType<typeof fetchSource>): Promise<string> {
  const start = performance.now();
  const taking = await fetching();
  expect(reached).toEqual([]);
  expect(performance.now() - start).toBeLessThan(TIMEOUT_MS);
  if (taking.taken) return expect.fail("The source was taken.");
  expect(taking.sentence).toMatch(/^\S.*\.$/);
  return taking.sentence;
}

test("the canary is reached by what may reach it", async () => {
  const taking = await fetchSource("http://127.0.0.1/page", null, { allowed: new AllowedHosts("127.0.0.1") });
  expect([reached, taking.taken]).toEqual([["/page"], true]);
});

const NAMES =
  "localhost LOCALHOST. app.localhost printer.local db.internal router.home.arpa intranet nas.lan wiki.corp metadata.google.internal";
const LOOPBACK =
  "127.0.0.1 127.0.0.1. 127.1 127.0.1 2130706433 0x7f000001 0x7f.1 017700000001 0177.0.0.1 %31%32%37.0.0.1 １２７。０。０。１ " +
  "①②⑦.⓪.⓪.① 0 0.0.0.0 127.255.255.254";
const NETWORKS =
  "10.0.0.1 172.16.0.1 192.168.1.1 192.168.257 0300.0250.1.1 169.254.169.254 2852039166 0xa9fea9fe 100.64.0.1 192.0.0.1 " +
  "198.18.0.1 224.0.0.1 240.0.0.1 255.255.255.255 192.0.2.1 203.0.113.5";
const IPV6 =
  "[::1] [::] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:c0a8:101] [::127.0.0.1] [::ffff:0:7f00:1] " +
  "[64:ff9b::7f00:1] [64:ff9b:1::1] [fe80::1] [fc00::1] [fd12:3456::1] [ff02::1] [fec0::1] [2002:7f00:1::] [2001:0:7f00:1::] [2001:db8::1]";
const SPELLINGS = [NAMES, LOOPBACK, NETWORKS, IPV6].join(" ").split(" ");

test("the spellings are 59", () => expect(new Set(SPELLINGS).size).toBe(59));

test.each(SPELLINGS)("a source at http://%s/ is not fetched", async (host) => {
  expect(await expectNothing(() => fetchSource(`http://${host}/`))).toContain("private network");
});

const answers = (...addresses: string[]): LookupAddress[] =>
  addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));

test.each([
  ["a loopback address", answers("127.0.0.1")],
  ["a public and a private address", answers("93.184.216.34", "10.0.0.1")],
  ["this machine in IPv6", answers("::1")],
  ["a mapped address", answers("::ffff:127.0.0.1")],
  ["a link-local address with a zone", answers("fe80::1%eth0")],
  ["the address of cloud metadata", answers("169.254.169.254")],
  ["something that is no address", answers("localhost")],
  ["nothing", answers()],
])("a source whose host resolves to %s is not fetched", async (_, addresses) => {
  await expectNothing(() => fetchSource("http://news.example/", null, { lookup: async () => addresses }));
});

const REDIRECTS: [what: string, location: string][] = [
  ["this machine", "http://127.0.0.1/"],
  ["a number", "http://2130706433/"],
  ["this machine in IPv6", "http://[::1]/"],
  ["an address without a scheme", "//169.254.169.254/latest/meta-data"],
  ["a name that resolves to this machine", "http://rebound.example/"],
  ["this machine behind a user name", "http://news.example@127.0.0.1/"],
  ["this machine with backslashes", "http:\\\\127.0.0.1\\"],
  ["a file", "file:///etc/passwd"],
  ["a script", "javascript:alert(1)"],
  ["a port that is not of the web", "http://127.0.0.1:22/"],
  ["itself, for ever", "/redirect"],
  ["this machine at the end of a chain", "/chain/3"],
];

test.each(REDIRECTS)("a redirect to %s is not followed", async (_, location) => {
  const { fetch } = await site((request, response) => {
    const step = Number(/^\/chain\/(\d)$/.exec(request.url ?? "")?.[1]);
    const next = step > 1 ? `/chain/${step - 1}` : step === 1 ? "http://127.0.0.1/" : location;
    response.writeHead(302, { location: next }).end();
  });
  await expectNothing(() => fetch("/redirect", { lookup: async () => answers("127.0.0.1") }));
});

test("the ways are 85", () => expect(SPELLINGS.length + 8 + REDIRECTS.length + 6).toBe(85));

test("a body that decompresses a thousandfold is given up", async () => {
  const bomb = gzipSync(Buffer.alloc(100_000_000));
  const { fetch } = await site((_, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(bomb);
  });
  expect(await expectNothing(() => fetch("/"))).toContain("up to 20 MB");
});

test("an endless body is given up", async () => {
  const { fetch } = await site((_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const chunk = Buffer.alloc(1_000_000, 97);
    const send = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", send);
    send();
  });
  expect(await expectNothing(() => fetch("/"))).toContain("up to 20 MB");
});

test("a body that comes byte by byte is given up", async () => {
  const { fetch } = await site((_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const timer = setInterval(() => response.write("a"), 20);
    response.on("close", () => clearInterval(timer));
  });
  expect(await expectNothing(() => fetch("/", { timeoutMs: 500 }))).toContain("within 0.5 seconds");
});

test("a body of another type than its server says is not taken for it", async () => {
  const program = Buffer.from("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00", "latin1");
  const { fetch } = await site((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(program));
  expect(await expectNothing(() => fetch("/"))).toContain("does not keep");
});

test.each(["gzip", "zstd"])("a body that is not in the encoding %s is given up", async (encoding) => {
  const { fetch } = await site((_, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-encoding": encoding }).end("no compression");
  });
  await expectNothing(() => fetch("/"));
});

test("an answer without a body is told", async () => {
  const { fetch } = await site((_, response) => response.writeHead(204).end());
  expect(await expectNothing(() => fetch("/"))).toContain("returned nothing");
});
