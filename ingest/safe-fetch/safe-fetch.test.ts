import type { RequestListener } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { RuleError } from "#domain/errors.ts";
import { openSite } from "#ingest/testing/site.ts";
import { AllowedHosts } from "./allowed-hosts.ts";
import { type FetchOptions, safeFetch } from "./safe-fetch.ts";

const HTML = { mediaTypes: ["text/html"] };
const sites: { close: () => void }[] = [];
afterEach(() => {
  for (const { close } of sites.splice(0)) close();
});

async function site(answer: RequestListener) {
  const opened = await openSite(answer);
  sites.push(opened);
  return { ...opened, options: { ...HTML, allowed: new AllowedHosts(opened.host) } satisfies FetchOptions };
}

async function expectRefusal(fetching: Promise<unknown>, sentence: string | RegExp) {
  await expect(fetching).rejects.toThrow(RuleError);
  await expect(fetching).rejects.toThrow(sentence);
}

const PRIVATE = "private network";
const LOCAL_NAMES = ["localhost", "LOCALHOST.", "app.localhost", "printer.local", "db.internal", "router.home.arpa"];
const LOCAL_NUMBERS = ["127.0.0.1", "127.0.0.1.", "127.1", "2130706433", "0x7f000001", "0x7f.1", "017700000001"];
const MORE_NUMBERS = ["0177.0.0.1", "%31%32%37.0.0.1", "１２７。０。０。１", "0", "0.0.0.0", "127.255.255.254"];
const NETWORKS = ["10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "192.0.0.1", "198.18.0.1"];
const MORE_NETWORKS = ["224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "203.0.113.5"];
const IPV6 = ["[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]"];
const MORE_IPV6 = ["[64:ff9b:1::1]", "[fe80::1]", "[fc00::1]", "[fd12:3456::1]", "[ff02::1]", "[fec0::1]"];
const TUNNELS = ["[2002:7f00:1::]", "[2001:0:7f00:1::]", "[2001:db8::1]", "[100::1]"];
const ALL = [LOCAL_NAMES, LOCAL_NUMBERS, MORE_NUMBERS, NETWORKS, MORE_NETWORKS, IPV6, MORE_IPV6, TUNNELS].flat();

test.each([...ALL, "intranet"])("an address in a private network is refused in every spelling: %s", async (host) => {
  await expectRefusal(safeFetch(`http://${host}/`, HTML), PRIVATE);
});

test.each([
  ["file:///etc/passwd", "http:// or https://"],
  ["ftp://example.com/", "http:// or https://"],
  ["javascript:alert(1)", "http:// or https://"],
  ["not an address", "http:// or https://"],
  ["https://user:secret@example.com/", "user name or password"],
  ["https://example.com:22/", "standard web ports"],
  ["http://example.com:8080/", "standard web ports"],
])("%s is refused, and the message says why", async (address, sentence) => {
  await expectRefusal(safeFetch(address, HTML), sentence);
});

test.each([
  ["a loopback address", ["127.0.0.1"]],
  ["a public and a private address", ["93.184.216.34", "10.0.0.1"]],
  ["an IPv6 address of this machine", ["::1"]],
  ["a mapped address", ["::ffff:10.0.0.1"]],
  ["a link-local address with a zone", ["fe80::1%eth0"]],
  ["something that is not an address", ["localhost"]],
])("a host name that resolves to %s is refused", async (_what, addresses) => {
  const lookup = async () => addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  await expectRefusal(safeFetch("http://news.example/", { ...HTML, lookup }), PRIVATE);
});

test("a host name is looked up once, and the socket connects to the address that was checked", async () => {
  const { host } = await site((_, response) => response.end());
  const answers = [["127.0.0.1"], ["10.0.0.1"]];
  const lookup = async () => (answers.shift() ?? []).map((address) => ({ address, family: 4 }));
  const allowed = new AllowedHosts(`news.example:${host.split(":")[1]}`);
  const { status } = await safeFetch(`http://news.example:${host.split(":")[1]}/`, {
    mediaTypes: [""],
    allowed,
    lookup,
  });
  expect([status, answers.length]).toEqual([200, 1]);
});

test("a response has its final address, its media type and its charset", async () => {
  const { url, options } = await site((request, response) => {
    if (request.url === "/old") return response.writeHead(301, { location: "/new?a=1" }).end("moved");
    response.writeHead(200, { "content-type": 'Text/HTML; Charset="ISO-8859-1"' });
    return response.end(Buffer.from("Zürich", "latin1"));
  });
  const page = await safeFetch(`${url}/old`, options);
  expect(page).toMatchObject({ url: `${url}/new?a=1`, status: 200, mediaType: "text/html", charset: "iso-8859-1" });
  expect(Buffer.from(page.bytes).toString("latin1")).toBe("Zürich");
});

test("a request has no header that identifies the person who asks", async () => {
  const { url, options } = await site(({ headers }, response) => {
    response.writeHead(200, { "content-type": "text/html" }).end(JSON.stringify(headers));
  });
  const { cookie, authorization, referer, ...rest } = JSON.parse(
    Buffer.from((await safeFetch(url, options)).bytes).toString(),
  );
  expect([cookie, authorization, referer]).toEqual([undefined, undefined, undefined]);
  expect(rest["user-agent"]).toContain("Galley");
});

test.each(["http://10.0.0.1/", "http://2130706433/", "http://[::1]/", "//169.254.169.254/latest/meta-data"])(
  "a redirect to %s is refused",
  async (location) => {
    const { url, options } = await site((_, response) => response.writeHead(302, { location }).end());
    await expectRefusal(safeFetch(url, options), PRIVATE);
  },
);

test("a redirect to another scheme and endless redirects are refused", async () => {
  const { url, options } = await site((request, response) => {
    const location = request.url === "/file" ? "file:///etc/passwd" : "/again";
    response.writeHead(302, { location }).end();
  });
  await expectRefusal(safeFetch(`${url}/file`, options), "http:// or https://");
  await expectRefusal(safeFetch(url, options), "too many times");
});

test("a response that never ends or never begins is given up after the timeout", async () => {
  const dripping = await site((_, response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const timer = setInterval(() => response.write("drip "), 20);
    response.on("close", () => clearInterval(timer));
  });
  await expectRefusal(safeFetch(dripping.url, { ...dripping.options, timeoutMs: 300 }), "within 0.3 seconds");
  const silent = await site(() => {});
  await expectRefusal(safeFetch(silent.url, { ...silent.options, timeoutMs: 300 }), "within 0.3 seconds");
});

test("slow redirects share one timeout", async () => {
  const slow = await site((_, response) => {
    setTimeout(() => response.writeHead(302, { location: "/on" }).end(), 150);
  });
  await expectRefusal(safeFetch(slow.url, { ...slow.options, timeoutMs: 400 }), "within 0.4 seconds");
});

test("a body of 21 MB is refused, with or without a content-length", async () => {
  const body = Buffer.alloc(21_000_000, 97);
  const withLength = await site((_, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": body.length }).end(body);
  });
  await expectRefusal(safeFetch(withLength.url, withLength.options), "up to 20 MB");
  const withoutLength = await site((_, response) => {
    response.writeHead(200, { "content-type": "text/html" }).write(body);
    response.end();
  });
  await expectRefusal(safeFetch(withoutLength.url, withoutLength.options), "up to 20 MB");
});

test("a small response that decompresses to 100 MB is refused", async () => {
  const bomb = gzipSync(Buffer.alloc(100_000_000));
  const { url, options } = await site((_, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end(bomb);
  });
  await expectRefusal(safeFetch(url, options), "up to 20 MB");
});

test("a compressed body is decompressed, and an unknown or broken compression is refused", async () => {
  const { url, options } = await site((request, response) => {
    const encoding = request.url === "/zstd" ? "zstd" : request.url === "/twice" ? "gzip, gzip" : "gzip";
    const body = request.url === "/broken" ? Buffer.from("no gzip") : gzipSync("Bread");
    response.writeHead(200, { "content-type": "text/html", "content-encoding": encoding }).end(body);
  });
  expect(Buffer.from((await safeFetch(url, options)).bytes).toString()).toBe("Bread");
  for (const path of ["/zstd", "/twice"]) await expectRefusal(safeFetch(url + path, options), "read the compression");
  await expectRefusal(safeFetch(`${url}/broken`, options), "sent something unreadable");
});

test.each([
  ["image/png", "image/png"],
  ["application/pdf", "PDF"],
  ["", "a file of unknown type"],
])("a response of the media type “%s” is refused", async (type, sentence) => {
  const { url, options } = await site((_, response) => {
    response.writeHead(200, type ? { "content-type": type } : {}).end("x");
  });
  await expectRefusal(safeFetch(url, options), sentence);
});

test("a response with an error status is returned to the caller", async () => {
  const { url, options } = await site((_, response) => response.writeHead(404).end());
  expect((await safeFetch(url, options)).status).toBe(404);
});

test("an error of the network becomes a message for the reader", async () => {
  const { url, host, options, close } = await site((request) => request.socket.destroy());
  await expectRefusal(safeFetch(url, options), `${host} could not be reached`);
  close();
  await expectRefusal(safeFetch(url, options), `${host} could not be reached`);
  const lookup = async () => Promise.reject(Object.assign(new Error("none"), { code: "ENOTFOUND" }));
  await expectRefusal(safeFetch("http://nowhere.example/", { ...HTML, lookup }), "nowhere.example could not be found");
});
