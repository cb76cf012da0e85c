import { randomUUID } from "node:crypto";
import type * as z from "zod";
import { ForbiddenError } from "#domain/errors.ts";
import type { Viewer } from "#domain/permissions.ts";
import { countChange } from "#server/auth/change-limit.ts";
import { type RequestSender, senderOfRequest } from "#server/auth/viewer.ts";
import { withDeadline } from "#server/deadline.ts";
import { logError } from "#server/log/log-error.ts";
import { logSecurity } from "#server/log/log-security.ts";
import { readJson } from "./body.ts";
import { jsonOf } from "./json-body.ts";
import { problemOf, RequestError } from "./problem.ts";
import { ROUTES, type RouteKey, type RouteSpec } from "./routes.ts";
import { isSameOrigin } from "./same-origin.ts";
import { secured } from "./security-headers.ts";
import { validationMessage } from "./validation-messages.ts";

/** The id that the server in front of Next gave to the request (scripts/app/request-id.mjs). */
const ID_HEADER = "x-galley-request";

/** The server in front of Next answers with the methods of a route (scripts/app/allowed-methods.mjs). */
Object.assign(globalThis, { galleyRoutes: Object.keys(ROUTES) });

/** A request that takes longer is answered with 503. */
const REQUEST_TIMEOUT_MS = 15_000;

/** Limit of a body, unless the table of routes says otherwise. */
const MAX_BODY_BYTES = 1_000_000;

/** Limit of a body that anyone may send. */
const MAX_ANONYMOUS_BODY_BYTES = 64_000;

type Parsed<Spec, Part extends "input" | "query" | "params"> = Spec extends { [K in Part]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

/** A request, parsed by the schemas of its route. */
type ParsedRequest<Spec> = {
  input: Parsed<Spec, "input">;
  query: Parsed<Spec, "query">;
  params: Parsed<Spec, "params">;
  /** The version number in If-Match, null without the header. */
  ifMatch: number | null;
  request: Request;
};

type Spec<K extends RouteKey> = (typeof ROUTES)[K];
type RouteContext = { params: Promise<Record<string, string>> };
type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

/** A result with its own status instead of 200. */
class ResultWithStatus {
  readonly value: unknown;
  readonly status: number;
  constructor(value: unknown, status: number) {
    this.value = value;
    this.status = status;
  }
}

/** The result of saving something: 201 when it is new, 200 otherwise. */
export const saveResult = <T>({ value, created }: { value: T; created: boolean }) =>
  new ResultWithStatus(value, created ? 201 : 200);

/** The result of a request whose work goes on as a job. */
export const acceptedResult = (value: unknown) => new ResultWithStatus(value, 202);

/** A route for people who are signed in, or who send a token. */
export function endpoint<K extends RouteKey>(
  key: K,
  handle: (
    viewer: Viewer,
    request: ParsedRequest<Spec<K>> & Pick<RequestSender, "tokenVersion" | "sessionId">,
  ) => Promise<unknown>,
): RouteHandler {
  return guarded(key, async (request, parse) => {
    const sender = await senderOfRequest(request);
    if (!sender) throw new RequestError(401, "Sign in to continue.", { "www-authenticate": "Bearer" });
    const { viewer, tokenVersion, sessionId } = sender;
    if (sessionId !== null) refuseForeign(request);
    if (isChange(request)) await countChange(viewer.id);
    const parsed = { ...((await parse()) as ParsedRequest<Spec<K>>), tokenVersion, sessionId };
    return handle(viewer, parsed).catch((error: unknown) => {
      if (error instanceof ForbiddenError) logSecurity({ refused: key, personId: viewer.id, requestId: idOf(request) });
      throw error;
    });
  });
}

const idOf = (request: Request) => request.headers.get(ID_HEADER);

/** A route for people who are not signed in: set-up, invitations. */
export function openEndpoint<K extends RouteKey>(
  key: K,
  handle: (request: ParsedRequest<Spec<K>>) => Promise<unknown>,
): RouteHandler {
  return guarded(key, async (request, parse) => {
    refuseForeign(request);
    return handle((await parse()) as ParsedRequest<Spec<K>>);
  });
}

function guarded(key: RouteKey, run: (request: Request, parse: () => Promise<unknown>) => Promise<unknown>) {
  const handler = async (request: Request, context: RouteContext) => {
    const requestId = idOf(request) ?? randomUUID();
    try {
      const parse = () => parseRequest(ROUTES[key], request, context);
      const result = await withTimeout(withDeadline(REQUEST_TIMEOUT_MS, () => run(request, parse)));
      return secured(withoutBodyForHead(request, await responseOf(result)));
    } catch (error) {
      const problem = problemOf(error, requestId);
      if (problem.status >= 500 && !request.signal.aborted)
        logError({ requestId, route: key, status: problem.status }, error);
      return secured(problem);
    }
  };
  return Object.assign(handler, { routeKey: key });
}

const MESSAGES = { error: validationMessage };

async function parseRequest(spec: RouteSpec, request: Request, context: RouteContext) {
  const params = spec.params?.safeParse(await context.params);
  if (params && !params.success) throw new RequestError(404, "There is nothing at this address.");
  const query = spec.query?.parse(Object.fromEntries(new URL(request.url).searchParams), MESSAGES);
  const maxBytes = spec.open ? MAX_ANONYMOUS_BODY_BYTES : (spec.maxBytes ?? MAX_BODY_BYTES);
  const input = spec.input?.parse(await readJson(request, maxBytes), MESSAGES);
  return { input, query, params: params?.data, ifMatch: ifMatchOf(request), request } as ParsedRequest<RouteSpec>;
}

const etagOf = (version: number): string => `"${version}"`;

/** The version that `etagOf` wrote. A proxy may have made the ETag a weak one. */
function ifMatchOf(request: Request): number | null {
  const header = request.headers.get("if-match");
  if (header === null) return null;
  const number = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (number === undefined) throw new RequestError(400, 'If-Match takes one ETag as you read it, such as "3".');
  return Number(number);
}

const isChange = ({ method }: Request) => method !== "GET" && method !== "HEAD";

function refuseForeign(request: Request): void {
  if (isChange(request) && !isSameOrigin(request)) {
    throw new RequestError(403, "This request came from another site and was refused.");
  }
}

async function withTimeout<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // Nobody reads the stream of a response that comes too late.
      work.then(cancelBody).catch(() => {});
      reject(new RequestError(503, "This took too long. Try again in a moment.", { "retry-after": "2" }));
    }, REQUEST_TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function cancelBody(result: unknown): void {
  if (result instanceof Response) void result.body?.cancel();
}

/** Next would neither send nor cancel the body of a response to HEAD, so that a stream of it would never end. */
function withoutBodyForHead(request: Request, response: Response): Response {
  if (request.method !== "HEAD") return response;
  cancelBody(response);
  return new Response(null, response);
}

async function responseOf(result: unknown): Promise<Response> {
  if (result instanceof Response) return result;
  const { value, status } = result instanceof ResultWithStatus ? result : { value: result, status: 200 };
  const headers = new Headers({ "content-type": "application/json", "cache-control": "private, no-store" });
  const version = (value as { version?: unknown } | null | undefined)?.version;
  if (typeof version === "number") headers.set("etag", etagOf(version));
  return new Response(await jsonOf(value), { status, headers });
}
