// @ts-check
/**
 * One process of the built app: Next behind a server of our own (decision 9), which serves the compressed static files
 * itself and lets no request through that Next does not handle well. `node server.mjs --hostname … --port … [--dir …]`,
 * where dir is the folder of the app.
 */
import { Server } from "node:http";
import { join } from "node:path";
import { parseArgs } from "node:util";
import next from "next";
import sirv from "sirv";
import { ROOT } from "#scripts/paths.mjs";
import { allowCompression } from "./compression.mjs";
import { STOPPING, sayStopping } from "./drain.mjs";
import { refuseMethod } from "./guard.mjs";
import { createHttpServer, limitsOf } from "./http-server.mjs";
import { isJsonLog, writeConsoleAsJson } from "./json-log.mjs";
import { observeRequests } from "./observe-requests.mjs";
import { refuse } from "./refuse.mjs";
import { builtRoutes, routeFinder } from "./route-pattern.mjs";

/** The path of static files. Their names change with their content, so that browsers may cache them. */
const STATIC_PATH = "/_next/static";

/** One year. */
const CACHE_SECONDS = 31_536_000;

/** How often the shutdown checks whether requests are still in progress. */
const SHUTDOWN_POLL_MS = 50;

const STATIC_FILE_TIMEOUT_MS = 10_000;

const { values } = parseArgs({
  options: {
    hostname: { type: "string" },
    port: { type: "string", default: "3000" },
    dir: { type: "string", default: ROOT },
  },
});
if (isJsonLog()) writeConsoleAsJson();
const count = process.env.GALLEY_METRICS_PORT ? await startCounting() : undefined;
const listen = { ...(values.hostname === undefined ? {} : { hostname: values.hostname }), port: Number(values.port) };
// Next would keep the socket of every request for another protocol, so it listens for them on a server that has none.
const app = next({ ...listen, dir: values.dir, dev: false, quiet: true, httpServer: new Server() });
await app.prepare();

const handleByNext = app.getRequestHandler();
const encodings = { brotli: true, gzip: true };
const serveStatic = sirv(join(values.dir, ".next", "static"), {
  ...encodings,
  etag: true,
  immutable: true,
  maxAge: CACHE_SECONDS,
});

let requestsInProgress = 0;
const server = createHttpServer((request, response) => {
  requestsInProgress += 1;
  response.once("close", () => {
    requestsInProgress -= 1;
  });
  const { method, url = "" } = request;
  if (!url.startsWith(`${STATIC_PATH}/`)) return respondByNext(request, response);
  if (method !== "GET" && method !== "HEAD") return refuse(request, response, refuseMethod(["GET", "HEAD"]));
  // sirv fails on invalid ranges, and no browser asks for a part of such a file.
  delete request.headers.range;
  // The file may be missing when the app was rebuilt after this process started.
  response.setTimeout(STATIC_FILE_TIMEOUT_MS);
  request.url = url.slice(STATIC_PATH.length);
  serveStatic(request, response, () => {
    request.url = url;
    respondByNext(request, response);
  });
}, limitsOf(process.env));
if (count || isJsonLog()) observeRequests(server, routeFinder(builtRoutes(values.dir)), count);
server.once("error", (error) => {
  console.error(error);
  process.exit(1);
});
server.listen(listen.port, values.hostname);

/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
function respondByNext(request, response) {
  // Responses to changes are small, and compressing them would only delay them.
  if (request.method === "GET") allowCompression(response);
  handleByNext(request, response).catch((error) => {
    console.error(error);
    response.statusCode = 500;
    response.end();
  });
}

/** Loaded only where somebody reads them. */
async function startCounting() {
  const [{ countInProcess }, { requestDurations }] = await Promise.all([
    import("./metrics.mjs"),
    import("./request-durations.mjs"),
  ]);
  countInProcess();
  return requestDurations();
}

process.on("message", (message) => message === STOPPING && sayStopping());
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, stop);

let isStopping = false;

/**
 * Finish the requests in progress and exit. instrumentation.ts ends live streams. A terminal and the parent may both
 * signal.
 */
function stop() {
  if (isStopping) return;
  isStopping = true;
  sayStopping();
  server.close(async () => {
    await app.close();
    process.exit(0);
  });
  // Browsers keep connections open without a request, and server.close would wait for them.
  setInterval(() => requestsInProgress === 0 && server.closeAllConnections(), SHUTDOWN_POLL_MS);
}
