import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { type Newsroom, openNewsroom } from "./support/separate-newsroom.ts";

let newsroom: Newsroom;

test.beforeAll(async () => {
  newsroom = await openNewsroom();
});
test.afterAll(() => newsroom.close());

const ANSWER_TIMEOUT_MS = 20_000;

/** The whole answer to these lines, once the server has closed the connection. */
function send(line: string, headers: string[] = [], body = ""): Promise<string> {
  const head = [`${line} HTTP/1.1`, "host: localhost", ...headers];
  if (body !== "") head.push(`content-length: ${body.length}`);
  if (!headers.some((header) => header.startsWith("connection"))) head.push("connection: close");
  return new Promise((resolve, reject) => {
    let received = "";
    const socket = connect(Number(new URL(newsroom.url).port), "localhost");
    socket.setTimeout(ANSWER_TIMEOUT_MS, () => socket.destroy(new Error(`The connection for ${line} stays open.`)));
    socket.on("data", (data) => {
      received += data;
    });
    socket.once("error", reject).once("close", () => resolve(received));
    socket.write(`${head.join("\r\n")}\r\n\r\n${body}`);
  });
}

const FORM = ["content-type: application/x-www-form-urlencoded"];
const UPGRADE = ["connection: upgrade, http2-settings", "http2-settings: AAMAAABkAAQAAP__"];

const HOSTILE: Record<string, Parameters<typeof send>> = {
  "a change of protocol to websocket": ["GET /", [...UPGRADE, "upgrade: websocket"]],
  "a change of protocol to h2c": ["GET /", [...UPGRADE, "upgrade: h2c"]],
  "OPTIONS *": ["OPTIONS *"],
  "a sign-in by GET": ["GET /api/auth/callback/credentials"],
  "a sign-in log": ["POST /api/auth/_log", FORM, "code=x"],
  "a page of next-auth": ["GET /api/auth/verify-request"],
  "an unreadable address to go on to": ["GET /api/auth/csrf?callbackUrl=%5B"],
  "a script to go on to": ["GET /api/auth/session?callbackUrl=javascript:1"],
  "an unreadable address in a form": ["POST /api/auth/callback/credentials", FORM, "callbackUrl=%5B"],
  "an unreadable address in a cookie": ["GET /api/auth/session", ["cookie: next-auth.callback-url=%5B"]],
  "an unreadable router state": ["GET /sign-in", ["rsc: 1", "next-router-state-tree: x"]],
  "a router state of another shape": ["GET /sign-in", ["rsc: 1", 'next-router-state-tree: ["",{"children":1}]']],
  "a server action": ["POST /sign-in", ["next-action: 00"], "{}"],
  "a form with files": ["POST /sign-in", ["content-type: multipart/form-data"], "--x-"],
  "an address that is no UTF-8": ["GET /%ff"],
  "an address that is too long": [`GET /${"a".repeat(9_000)}`],
  "a header that is too long": ["GET /sign-in", [`cookie: ${"a".repeat(20_000)}`]],
  "an unknown path of the build": ["GET /_next/nothing"],
  "an unknown file of the build": ["GET /_next/static/nothing.html"],
  "an unknown page": ["GET /nothing.html"],
  "an unknown path of the API": ["GET /api/nothing"],
};

for (const [name, request] of Object.entries(HOSTILE))
  test(`${name} is refused in our words, and the connection closed`, async () => {
    const [head = "", body = ""] = (await send(...request)).split("\r\n\r\n");
    expect(head).toMatch(/^HTTP\/1\.1 4\d\d /);
    if (/^content-type: text\/html/im.test(head))
      expect(head).toMatch(/^content-security-policy: default-src 'none'/im);
    expect(body).not.toMatch(/Error\b|\bat \w+ \(|server configuration/);
  });

test("nobody without a session or a token can send a large body", async () => {
  const large = ["content-length: 28000000"];
  const request = (path: string, headers: string[]) => send(`POST ${path}`, [...large, ...headers]);
  expect(await request("/sign-in", [])).toMatch(/^HTTP\/1\.1 413 /);
  expect(await request("/api/auth/callback/credentials", FORM)).toMatch(/^HTTP\/1\.1 413 /);
  expect(await request("/api/v1/articles", [])).toMatch(/^HTTP\/1\.1 401 /);
  expect(await request("/api/v1/articles", ["authorization: Bearer nobody"])).toMatch(/^HTTP\/1\.1 401 /);
});
