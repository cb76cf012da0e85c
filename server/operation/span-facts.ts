import type { Attributes } from "@opentelemetry/api";
import type { ReadableSpan } from "@opentelemetry/sdk-trace-base";

/** The attributes that have neither an address nor a text. A route is a pattern, such as /articles/[articleId]. */
const KEPT = ["http.method", "http.route", "http.status_code", "next.route", "next.rsc", "next.span_type"];

/**
 * A span without what people wrote and without addresses, which can have the secrets of links: its name, attributes and
 * state are made of KEPT, and its events, which have the messages of errors, are left out.
 */
export function withoutContent(span: ReadableSpan): ReadableSpan {
  const attributes = Object.fromEntries(Object.entries(span.attributes).filter(([name]) => KEPT.includes(name)));
  return Object.create(span, {
    name: { value: nameOf(attributes) },
    attributes: { value: attributes },
    status: { value: { code: span.status.code } },
    events: { value: [] },
    links: { value: [] },
  });
}

function nameOf(attributes: Attributes): string {
  const what = attributes["http.method"] ?? attributes["next.span_type"] ?? "span";
  const route = attributes["http.route"] ?? attributes["next.route"];
  return route === undefined ? String(what) : `${what} ${route}`;
}
