import { v7 as newId } from "uuid";
import type { LargeNewsroom } from "#server/testing/large-newsroom.ts";
import { address, type MakeRequest, tags, words } from "./values.ts";

/** The largest requests of the routes about claims and work on them. */
export function claimRequests(newsroom: LargeNewsroom) {
  const { article, claimIds, heavyClaimIds, evidenceIds, verdictIds, viewer } = newsroom;
  const heavy = { params: { claimId: heavyClaimIds[0] ?? "" } };
  const onArticle = { params: { articleId: article.id } };
  /** Claims that no other request changes. */
  let used = claimIds.length;
  const nextId = () => claimIds[--used] ?? "";
  const fields = {
    ...{ articleId: article.id, statement: words(2_000), claimant: words(300), claimantSameAs: address() },
    ...{ saidAt: "1932-03", ...tags(30) },
  };
  const quoted = (length: number) => {
    const start = Math.floor(article.text.length / 3);
    return { type: "TextQuoteSelector", exact: article.text.slice(start, start + length) };
  };
  const marking =
    (where: object): MakeRequest =>
    () => ({ params: { claimId: newId() }, body: { ...fields, ...where } });
  const rationale = {
    type: "doc",
    content: Array.from({ length: 2_000 }, () => ({ type: "paragraph", content: [{ type: "text", text: words(20) }] })),
  };
  const source = { title: words(500), publisher: words(200), author: words(200) };
  const evidence = Array.from({ length: 100 }, () => ({
    ...{ source: { ...source, url: `https://register.example/${newId()}` }, stance: "supports" },
    ...{ quote: words(4_000), note: words(1_500), locator: words(200) },
  }));
  const verdict = { rating: "false", confidence: 0.5, reason: words(2_000), evidence };
  const ruling = { rating: "true", summary: words(500), reason: words(2_000) };
  const given = { articleId: article.id, assigneeId: viewer.id, note: words(1_000) };
  const comment = { claimId: heavyClaimIds[0], text: words(5_000), mentions: newsroom.peopleIds };
  return {
    "GET /articles/:articleId/claims": { many: () => onArticle },
    "GET /articles/:articleId/export": {
      html: () => ({ ...onArticle, query: { format: "html" } }),
      json: () => ({ ...onArticle, query: { format: "json" } }),
      csv: () => ({ ...onArticle, query: { format: "csv" } }),
    },
    "GET /claims/:claimId": { heavy: () => heavy },
    "GET /claims/:claimId/guards": { heavy: () => heavy },
    "PUT /claims/:claimId": {
      passage: marking({ passage: { start: 0, end: article.text.length } }),
      "older passage": marking({ passage: { start: 0, end: 15_000 }, articleVersion: 1 }),
      quote: marking({ selectors: [quoted(19_900)] }),
      "a quote that is not there": marking({ selectors: [{ ...quoted(0), exact: words(20_000) }] }),
      "a common quote": marking({ selectors: [{ ...quoted(0), exact: "word", prefix: words(2_000) }] }),
    },
    "DELETE /claims/:claimId": { one: () => ({ params: { claimId: nextId() }, ifMatch: 1 }) },
    "PUT /claims/:claimId/ended": { one: () => ({ params: { claimId: nextId() }, body: { ended: true }, ifMatch: 1 }) },
    "GET /claims/:claimId/verdict": { one: () => heavy },
    "PUT /claims/:claimId/verdict": {
      document: () => ({ params: { claimId: nextId() }, body: { ...verdict, rationale, state: "submitted" } }),
      text: () => ({ params: { claimId: nextId() }, body: { ...verdict, rationale: "word\n\n".repeat(7_000) } }),
    },
    "DELETE /claims/:claimId/verdict": { long: () => ({ ...heavy, body: { reason: words(2_000) }, ifMatch: 1 }) },
    "PUT /claims/:claimId/ruling": {
      long: () => ({ ...heavy, body: { ...ruling, explanation: words(20_000), evidence: evidenceIds } }),
    },
    "DELETE /claims/:claimId/ruling": { long: () => ({ ...heavy, body: { reason: words(2_000) }, ifMatch: 1 }) },
    "DELETE /rulings": {
      many: () => ({
        body: { reason: words(2_000), rulings: claimIds.slice(10, 210).map((claimId) => ({ claimId, ifMatch: 1 })) },
      }),
    },
    "PUT /claims/:claimId/sent-back": {
      long: () => ({
        ...heavy,
        body: { commentId: newId(), question: words(5_000), verdicts: verdictIds.slice(0, 9) },
      }),
    },
    "PUT /rulings": {
      many: () => ({
        body: {
          rulings: claimIds.slice(10, 210).map((claimId) => ({ claimId, ...ruling, explanation: words(2_000) })),
        },
      }),
    },
    "GET /adjudication": { many: () => ({ query: { limit: "100" } }) },
    "GET /claims/:claimId/history": { long: () => heavy },
    "GET /claims/:claimId/history/:number": { long: () => ({ params: { ...heavy.params, number: "1" } }) },
    "GET /claims/:claimId/correction-requests": { one: () => heavy },
    "GET /claims": { plain: () => ({}), words: () => ({ query: { q: words(200) } }) },
    "GET /claims/ids": { plain: () => ({}) },
    "GET /export": { csv: () => ({ query: { format: "csv" } }), w3c: () => ({ query: { format: "w3c" } }) },
    "PUT /claims": { many: () => ({ body: { claims: claimIds.slice(0, 500), add: tags(30).tags } }) },
    "POST /claims/csv": { many: () => ({ body: { claims: claimIds.slice(0, 500) } }) },
    "DELETE /correction-requests/:requestId": { one: () => ({ params: { requestId: newId() }, ifMatch: 1 }) },
    "PUT /correction-requests/:requestId": {
      long: () => ({
        params: { requestId: newId() },
        body: { claimId: heavyClaimIds[0], request: words(2_000), requestedAt: "2026-01-01", answer: words(5_000) },
      }),
    },
    "PUT /assignments": {
      many: () => ({
        body: { assignments: claimIds.slice(0, 500).map((claimId) => ({ ...given, id: newId(), claimId })) },
      }),
    },
    "PUT /assignments/:assignmentId": {
      long: () => ({ params: { assignmentId: newId() }, body: given }),
    },
    "DELETE /assignments/:assignmentId": { one: () => ({ params: { assignmentId: newId() }, ifMatch: 1 }) },
    "GET /claims/:claimId/comments": { many: () => heavy },
    "PUT /comments/:commentId": { long: () => ({ params: { commentId: newId() }, body: comment }) },
    "DELETE /comments/:commentId": { one: () => ({ params: { commentId: newId() }, ifMatch: 1 }) },
    "PUT /comments/:commentId/resolution": {
      one: () => ({ params: { commentId: newId() }, body: { resolved: true } }),
    },
  } satisfies Record<string, Record<string, MakeRequest>>;
}
