import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { v7 as newId } from "uuid";
import type { ImportedArticle } from "./fixtures.ts";

/** Mark a claim through the API, as the person who is signed in on the page; returns its id. */
export async function markClaim({ request }: Page, article: ImportedArticle, quote: string): Promise<string> {
  const id = newId();
  const start = article.text.indexOf(quote);
  const data = { articleId: article.id, passage: { start, end: start + quote.length } };
  await put(request, `/api/v1/claims/${id}`, data);
  return id;
}

/** Submit a first verdict through the API. */
export const rate = ({ request }: Page, claim: string, rating: string, more: Record<string, unknown> = {}) =>
  put(request, `/api/v1/claims/${claim}/verdict`, {
    ...{ rating, rationale: "As the gauge shows.", state: "submitted" },
    ...more,
  });

/** Make a first ruling through the API. */
export const rule = ({ request }: Page, claim: string, rating: string) =>
  put(request, `/api/v1/claims/${claim}/ruling`, {
    ...{ rating, summary: "The gauge shows otherwise.", reason: "The gauge decides." },
  });

async function put(request: APIRequestContext, address: string, data: unknown): Promise<void> {
  const response = await request.put(address, { data });
  expect(response.status(), await response.text()).toBe(201);
}
