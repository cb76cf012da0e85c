import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { context, propagation, SpanStatusCode, trace } from "@opentelemetry/api";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

type Sent = { name: string; traceId: string; attributes: { key: string }[]; events?: unknown[]; status: object };

const REQUEST_ID = "0b5dd1f2-7c1e-4c62-9f5b-8f5a1d3c2e4f";
const SECRET = "secret-of-a-link";

const bodies: string[] = [];
let isWilling = true;
const collector = createServer(async (request, response) => {
  bodies.push(await text(request));
  response.writeHead(isWilling ? 200 : 400, { "content-type": "application/json" }).end("{}");
});
let send: () => Promise<void>;

beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve));
  const { port } = collector.address() as AddressInfo;
  vi.stubEnv("OTEL_EXPORTER_OTLP_ENDPOINT", `http://127.0.0.1:${port}`);
  const { startTracing } = await import("./tracing.ts");
  send = startTracing();
});
afterAll(() => {
  vi.unstubAllEnvs();
  trace.disable();
  context.disable();
  propagation.disable();
  collector.close();
});

/** A request as Next traces it, with everything that could tell something. */
function traceRequest(headers: Record<string, string>): void {
  const parent = propagation.extract(context.active(), headers);
  const span = trace.getTracer("next.js").startSpan(
    `GET /access/${SECRET}`,
    {
      attributes: {
        "http.method": "GET",
        "http.target": `/access/${SECRET}`,
        "http.route": "/access/[secret]",
        "next.span_name": `GET /access/${SECRET}`,
      },
    },
    parent,
  );
  span.recordException(new Error(SECRET));
  span.setStatus({ code: SpanStatusCode.ERROR, message: SECRET }).end();
}

test("a collector gets the route of a request under the id that its log line has, and no address or text", async () => {
  traceRequest({ "x-galley-request": REQUEST_ID, traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01` });
  await send();
  expect(bodies.join()).not.toContain(SECRET);
  const [{ resource, scopeSpans }] = JSON.parse(bodies[0] ?? "").resourceSpans;
  expect(JSON.stringify(resource)).toContain('"service.name","value":{"stringValue":"galley"}');
  const [span] = scopeSpans[0].spans as [Sent];
  expect(span).toMatchObject({ name: "GET /access/[secret]", traceId: REQUEST_ID.replaceAll("-", "") });
  expect(span.attributes.map(({ key }) => key)).toEqual(["http.method", "http.route"]);
  expect([span.events, span.status]).toEqual([[], { code: SpanStatusCode.ERROR }]);
});

test("a collector that refuses spans is one line of the log", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  isWilling = false;
  for (let request = 0; request < 3; request += 1) {
    traceRequest({ "x-galley-request": REQUEST_ID });
    await send().catch(() => {});
  }
  expect(log.mock.calls.flat().filter((line) => String(line).includes("the collector takes no spans"))).toHaveLength(1);
  log.mockRestore();
});
