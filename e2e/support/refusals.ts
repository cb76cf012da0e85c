import { expect } from "@playwright/test";
import { V1 } from "./blind-newsroom.ts";
import { type CrawlResult, capture, type ParameterValues } from "./crawl.ts";
import { type PersonWithToken, tokenHeaders } from "./run-program.ts";
import type { Newsroom } from "./separate-newsroom.ts";

type RefusedOptions = {
  newsroom: Newsroom;
  values: ParameterValues;
  /** A verdict that somebody could submit. */
  verdict: object;
};

/** The answers to stale changes, duplicates and acts that are not allowed, which must not reveal anything either. */
export async function readRefusals(
  person: PersonWithToken,
  { newsroom, values, verdict }: RefusedOptions,
): Promise<CrawlResult> {
  const { claimId, articleId, sourceId, sha256, rating } = values;
  const requests: [string, string, object, Record<string, string>?][] = [
    ["put", `/claims/${claimId}`, { articleId, statement: "Ten." }, { "if-match": '"99"' }],
    ["put", `/claims/${claimId}`, { articleId, statement: "Ten." }],
    ["put", `/claims/${claimId}/verdict`, verdict, { "if-match": '"99"' }],
    ["put", `/claims/${claimId}/verdict`, { state: "submitted", rating: "none", rationale: "x" }],
    ["put", `/claims/${claimId}/ruling`, { rating: "true", summary: "So." }, { "if-match": '"99"' }],
    ["put", `/claims/${claimId}/ruling`, { rating, summary: "So." }],
    ["delete", `/claims/${claimId}/verdict`, { reason: "Why not." }, { "if-match": '"99"' }],
    ["delete", `/claims/${claimId}`, {}, { "if-match": '"99"' }],
    ["post", "/articles", { text: "The harbour has nine piers.\n\nThe mayor counted them twice.\n\nNobody else did." }],
    ["put", "/articles", {}],
    ["post", `/sources/${sourceId}/check`, {}],
    ["put", `/sources/${sourceId}/settled`, { sha256 }],
    ["post", `/sources/${sourceId}/snapshots/${sha256}/quote`, { quote: "There is no such bird" }],
  ];
  const responses: CrawlResult = new Map();
  for (const [method, path, data, headers] of requests) {
    const init = { method, body: JSON.stringify(data) };
    const sent = { "content-type": "application/json", ...tokenHeaders(person), ...headers };
    const response = await fetch(`${newsroom.url}${V1}${path}`, { ...init, headers: sent });
    expect(response.status, path).toBeGreaterThanOrEqual(400);
    const captured = capture(response.status, Object.fromEntries(response.headers), await response.text());
    responses.set(`${method} ${path} ${JSON.stringify(data)}`, captured);
  }
  return responses;
}
