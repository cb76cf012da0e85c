import type { RequestListener } from "node:http";
import { afterEach, expect, test } from "vitest";
import { AllowedHosts } from "#ingest/safe-fetch/allowed-hosts.ts";
import { openSite } from "#ingest/testing/site.ts";
import { fetchSource } from "./fetch-source.ts";

const sites: { close: () => void }[] = [];
afterEach(() => {
  for (const { close } of sites.splice(0)) close();
});

async function site(answer: RequestListener) {
  const opened = await openSite(answer);
  sites.push(opened);
  return {
    ...opened,
    fetch: (path = "/") => fetchSource(opened.url + path, null, { allowed: new AllowedHosts(opened.host) }),
  };
}

test("bytes that are kept already are not read again", async () => {
  const { url, host } = await site((_, response) => response.end("The tide turns."));
  const options = { allowed: new AllowedHosts(host) };
  const first = await fetchSource(url, null, options);
  const again = await fetchSource(url, first.taken ? first.sha256 : null, options);
  expect([first, again]).toMatchObject([{ content: { text: "The tide turns." } }, { taken: true, content: null }]);
});

test("a source is taken with its chain of redirects, the headers that matter, its bytes and its text", async () => {
  const { url, fetch } = await site((request, response) => {
    if (request.url === "/a") return response.writeHead(301, { location: "/b" }).end();
    if (request.url === "/b") return response.writeHead(302, { location: "/c#part" }).end();
    response.setHeader("set-cookie", "a=b");
    return response.writeHead(200, { "content-type": "text/plain; charset=utf-8", etag: '"1"' }).end("The tide turns.");
  });
  const taking = await fetch("/a");
  expect(taking).toMatchObject({
    taken: true,
    requestedUrl: `${url}/a`,
    finalUrl: `${url}/c#part`,
    redirects: [
      { url: `${url}/a`, status: 301 },
      { url: `${url}/b`, status: 302 },
    ],
    status: 200,
    sha256: "de90ea157179c686481ccdf3205ded8519f8ad2dd6c8140de30b332397961b33",
    content: { mediaType: "text/plain", text: "The tide turns.", textFault: null },
  });
  expect(taking.taken && Object.keys(taking.headers).sort()).toEqual(["content-type", "date", "etag"]);
});

test.each([
  [404, {}, "has nothing at this address.", null],
  [410, {}, "has removed it.", null],
  [403, {}, "does not let Galley read it.", null],
  [500, {}, "returned an error (500).", null],
  [204, {}, "returned nothing.", null],
  [429, { "retry-after": "120" }, "asks Galley to wait.", 120],
  [503, { "retry-after": "Sun, 01 Mar 2026 12:01:00 GMT", date: "Sun, 01 Mar 2026 12:00:00 GMT" }, "not available", 60],
  [503, { "retry-after": "soon" }, "not available", null],
])("an answer with the status %i is told in a sentence", async (status, headers, sentence, retryAfter) => {
  const { host, fetch } = await site((_, response) => response.writeHead(status, headers).end());
  const taking = await fetch();
  expect(taking).toMatchObject({ taken: false, status, retryAfter });
  expect(!taking.taken && taking.sentence).toContain(`${host} `);
  expect(!taking.taken && taking.sentence).toContain(sentence);
});

test("a failure of the network is one sentence, without advice for people who import", async () => {
  const { host, fetch, close } = await site((request) => request.socket.destroy());
  expect(await fetch()).toMatchObject({ taken: false, status: null, sentence: `${host} could not be reached.` });
  close();
  expect(await fetchSource("http://127.0.0.1/")).toMatchObject({
    sentence: "This address is on a private network, where Galley does not fetch pages.",
  });
});

test("a program is not kept, whatever its server says that it is", async () => {
  const program = Buffer.from("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x3e\x00", "latin1");
  const { fetch } = await site((_, response) => response.writeHead(200, { "content-type": "text/html" }).end(program));
  expect(await fetch()).toMatchObject({ taken: false, sentence: expect.stringContaining("does not keep") });
});
