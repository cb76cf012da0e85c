// @ts-check
/** Prometheus metrics, on a port of their own: each process of the app counts, and the one that starts them adds up. */
import { createServer } from "node:http";
import { AggregatorRegistry, collectDefaultMetrics, Registry } from "prom-client";

/** @typedef {{ host: string, port: number }} MetricsAddress */

/** Programs that read metrics keep one connection each. */
const MAX_CONNECTIONS = 20;

const REQUEST_TIMEOUT_MS = 10_000;

/** Count in this process from now on: its memory, processor time, event loop and garbage collection. */
export function countInProcess() {
  // It answers the process that adds up.
  new AggregatorRegistry();
  collectDefaultMetrics();
}

/**
 * Answer `GET /metrics` with the sums of all processes. Nothing else is served, and nobody signs in: the address is for
 * this machine or a closed network.
 * @param {MetricsAddress} address
 */
export function serveMetrics({ host, port }) {
  const registry = new AggregatorRegistry();
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => {
    const [path] = (request.url ?? "").split("?", 1);
    if (path !== "/metrics" || request.method !== "GET") return response.writeHead(404).end();
    registry.clusterMetrics().then(
      (text) => response.writeHead(200, { "content-type": Registry.PROMETHEUS_CONTENT_TYPE }).end(text),
      () => response.writeHead(503).end("The processes of Galley did not answer.\n"),
    );
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.on("error", (error) => console.error(`Metrics are not served: ${error.message}`));
  server.listen(port, host);
  return server;
}
