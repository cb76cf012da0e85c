// @ts-check
import { randomUUID } from "node:crypto";

/** Carries the id of a request to Next: to instrumentation.ts and api/endpoint.ts. The sender cannot choose it. */
export const ID_HEADER = "x-galley-request";

/** The header of an answer that has the id. */
export const ANSWER_ID_HEADER = "x-request-id";

/**
 * Give a request its id, which its answer and its lines in the log have too.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function identifyRequest(request, response) {
  const id = randomUUID();
  request.headers[ID_HEADER] = id;
  response.setHeader(ANSWER_ID_HEADER, id);
}
