/**
 * One process of the built app: Next behind a server of our own (decision 9). Packed files are given out without it, and what Next
 * does not do well is seen to on the way. `node server.mjs --hostname … --port …`.
 */
import { createServer } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import next from "next";
import sirv from "sirv";
import { ROOT } from "#scripts/paths.mjs";
import { letCompress } from "./let-compress.mjs";

/** Where the address of a packed file begins. Its name changes with what is in it, so that browsers may keep it. */
const PACKED = "/_next/static";

/** One year, in seconds. */
const KEPT = 31_536_000;

/** Milliseconds an idle connection is kept: longer than servers in front keep theirs, so that none is closed on a request on its way. */
const IDLE = 75_000;

/** Milliseconds between two looks, at the end, at whether anything is still under way. */
const LOOK_AGAIN = 50;

/** Milliseconds after which a file that does not come is given up. */
const STUCK = 10_000;

const { values } = parseArgs({ options: { hostname: { type: "string" }, port: { type: "string", default: "3000" } } });
const place = { hostname: values.hostname, port: Number(values.port) };
const app = next({ ...place, dir: ROOT, dev: false, quiet: true });
await app.prepare();

const answer = app.getRequestHandler();
const encodings = { brotli: true, gzip: true };
const givePacked = sirv(join(ROOT, ".next", "static"), { ...encodings, etag: true, immutable: true, maxAge: KEPT });

let underWay = 0;
const server = createServer((request, response) => {
  underWay += 1;
  response.once("close", () => {
    underWay -= 1;
  });
  response.setHeader("x-content-type-options", "nosniff");
  const { method, url } = request;
  // No answer to TRACE is safe, and Next cannot read it.
  if (method === "TRACE") return refuse(response, "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE");
  if (!url.startsWith(`${PACKED}/`)) return answerByNext(request, response);
  if (method !== "GET" && method !== "HEAD") return refuse(response, "GET, HEAD");
  // A part of a file is never asked for in earnest, and sirv stumbles over parts that are none.
  delete request.headers.range;
  // A file may have gone since the start, when the app is built anew beside it.
  response.setTimeout(STUCK);
  request.url = url.slice(PACKED.length);
  givePacked(request, response, () => {
    request.url = url;
    answerByNext(request, response);
  });
});
server.keepAliveTimeout = IDLE;
server.once("error", (error) => {
  console.error(error);
  process.exit(1);
});
server.listen(place.port, place.hostname);

function refuse(response, allow) {
  response.writeHead(405, { allow }).end();
}

function answerByNext(request, response) {
  if (request.method === "GET") letCompress(response);
  answer(request, response).catch((error) => {
    console.error(error);
    response.statusCode = 500;
    response.end();
  });
}

for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, end);

let isEnding = false;

/** What is under way is answered first; live streams are ended by instrumentation.ts. Told twice, as by a terminal and by who began it, it ends once. */
function end() {
  if (isEnding) return;
  isEnding = true;
  server.close(async () => {
    await app.close();
    process.exit(0);
  });
  // Browsers hold connections that they have asked nothing over yet: those would be waited for.
  setInterval(() => underWay === 0 && server.closeAllConnections(), LOOK_AGAIN);
}
