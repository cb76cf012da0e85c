// @ts-check
/** Next answers a method that a route does not have with 405, an empty body and no Allow. */
import { allowedMethods } from "./allowed-methods.mjs";
import { NO_SUCH_METHOD, refuseMethod } from "./guard.mjs";
import { refuse } from "./refuse.mjs";

/**
 * Put a refusal with a sentence and the methods of the route in the place of such an answer.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function explainRefusedMethod(request, response) {
  const { writeHead, end } = response;
  /** @type {any} */ (response).writeHead = (/** @type {any[]} */ ...args) => {
    if (args[0] !== 405) return Reflect.apply(writeHead, response, args);
    // What compresses the answer may have put its own `end` there.
    Object.assign(response, { writeHead, end });
    const allowed = allowedMethods(request.url ?? "");
    refuse(request, response, allowed ? refuseMethod(allowed) : NO_SUCH_METHOD);
    return response;
  };
  /** @type {any} */ (response).end = (/** @type {any[]} */ ...args) => {
    if (response.statusCode === 405 && !response.headersSent) response.writeHead(405);
    return response.writableEnded ? response : Reflect.apply(end, response, args);
  };
}
