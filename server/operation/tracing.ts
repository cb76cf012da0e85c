import "server-only";
import { type Context, context, propagation, type TextMapPropagator, TraceFlags, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  type SpanExporter,
  TraceIdRatioBasedSampler,
} from "@opentelemetry/sdk-trace-base";
import galley from "#package.json" with { type: "json" };
import { logError } from "#server/log/log-error.ts";
import { withoutContent } from "./span-facts.ts";

/** The header in which a request has its id (scripts/app/request-id.mjs). */
const ID_HEADER = "x-galley-request";

/** How often spans are sent. A process that ends loses those of this time. */
const SEND_INTERVAL_MS = 1_000;

/** What a collector gets can be configured by the variables of OpenTelemetry's own documentation. */
const { OTEL_SERVICE_NAME = "galley", OTEL_TRACES_SAMPLER_ARG = "1" } = process.env;

/**
 * Send the spans that Next makes of requests to the collector of OTEL_EXPORTER_OTLP_ENDPOINT, without addresses and
 * texts. The id of a trace is that of its request in the log. Returns how to send at once.
 */
export function startTracing(): () => Promise<void> {
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ "service.name": OTEL_SERVICE_NAME, "service.version": galley.version }),
    sampler: new TraceIdRatioBasedSampler(Number(OTEL_TRACES_SAMPLER_ARG)),
    spanProcessors: [
      new BatchSpanProcessor(reduced(new OTLPTraceExporter()), { scheduledDelayMillis: SEND_INTERVAL_MS }),
    ],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(BY_REQUEST_ID);
  trace.setGlobalTracerProvider(provider);
  return () => provider.forceFlush();
}

/** Sends only what is no content, and logs once when the collector stops taking spans. */
function reduced(exporter: SpanExporter): SpanExporter {
  let isFailing = false;
  return {
    export(spans, done) {
      exporter.export(spans.map(withoutContent), (result) => {
        if (result.error && !isFailing) logError({ tracing: "the collector takes no spans" }, result.error);
        isFailing = result.error !== undefined;
        done(result);
      });
    },
    shutdown: () => exporter.shutdown(),
  };
}

/** Gives a request the trace of its id, whatever trace its sender names. */
const BY_REQUEST_ID: TextMapPropagator = {
  extract(parent: Context, carrier, getter) {
    const traceId = String(getter.get(carrier, ID_HEADER) ?? "").replaceAll("-", "");
    if (!/^[\da-f]{32}$/.test(traceId)) return parent;
    // There is no span of this id: the request itself is the first one.
    return trace.setSpanContext(parent, { traceId, spanId: traceId.slice(16), traceFlags: TraceFlags.SAMPLED });
  },
  inject() {}, // no request that Galley makes tells its trace
  fields: () => [],
};
