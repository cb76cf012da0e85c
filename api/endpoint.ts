import { randomUUID } from "node:crypto";
import type * as z from "zod";
import type { Viewer } from "#domain/permissions.ts";
import { viewerOfRequest } from "#server/auth/viewer.ts";
import { logError } from "#server/log/log-error.ts";
import { readJson } from "./body.ts";
import { problemOf, RequestError } from "./problem.ts";
import { ROUTES, type RouteKey, type RouteSpec } from "./routes.ts";
import { isSameOrigin } from "./same-origin.ts";
import { secured } from "./security-headers.ts";
import { sentenceFor } from "./validation-messages.ts";

/** Seconds a request may take before its person is told to try again. */
const PATIENCE = 15;

/** Bytes of a body where the route's table says nothing else. */
const MOST_BYTES = 1_000_000;

type Parsed<Spec, Part extends "input" | "query" | "params"> = Spec extends { [K in Part]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;

/** What a route handler gets: everything parsed by the route's own schemas. */
export type Asked<Spec> = {
  input: Parsed<Spec, "input">;
  query: Parsed<Spec, "query">;
  params: Parsed<Spec, "params">;
  /** The version number in If-Match, null when the header is not there. */
  ifMatch: number | null;
  request: Request;
};

type Spec<K extends RouteKey> = (typeof ROUTES)[K];
type RouteContext = { params: Promise<Record<string, string>> };
type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

/** A value with another status than 200. */
class Answer {
  readonly value: unknown;
  readonly status: number;
  constructor(value: unknown, status: number) {
    this.value = value;
    this.status = status;
  }
}

/** 201 for a thing that was not there before, 200 for one that was. */
export const stored = <T>({ value, created }: { value: T; created: boolean }) => new Answer(value, created ? 201 : 200);

/** A route for people who are signed in, or who bring a token. */
export function endpoint<K extends RouteKey>(
  key: K,
  handle: (viewer: Viewer, asked: Asked<Spec<K>>) => Promise<unknown>,
): RouteHandler {
  return guarded(key, async (request, asked) => {
    const found = await viewerOfRequest(request);
    if (!found) throw new RequestError(401, "Sign in to go on.", { "www-authenticate": "Bearer" });
    if (found.by === "session") refuseForeign(request);
    return handle(found.viewer, (await asked()) as Asked<Spec<K>>);
  });
}

/** A route for strangers: set-up, invitations, health. */
export function openEndpoint<K extends RouteKey>(
  key: K,
  handle: (asked: Asked<Spec<K>>) => Promise<unknown>,
): RouteHandler {
  return guarded(key, async (request, asked) => {
    refuseForeign(request);
    return handle((await asked()) as Asked<Spec<K>>);
  });
}

function guarded(
  key: RouteKey,
  run: (request: Request, asked: () => Promise<unknown>) => Promise<unknown>,
): RouteHandler {
  const handler = async (request: Request, context: RouteContext) => {
    const requestId = randomUUID();
    try {
      return secured(answer(await withinPatience(run(request, () => parse(ROUTES[key], request, context)))));
    } catch (error) {
      const problem = problemOf(error, requestId);
      if (problem.status >= 500 && !request.signal.aborted)
        logError({ requestId, route: key, status: problem.status }, error);
      return secured(problem);
    }
  };
  return Object.assign(handler, { routeKey: key });
}

const WORDING = { error: sentenceFor };

async function parse(spec: RouteSpec, request: Request, context: RouteContext): Promise<Asked<RouteSpec>> {
  const params = spec.params?.safeParse(await context.params);
  if (params && !params.success) throw new RequestError(404, "There is nothing at this address.");
  const query = spec.query?.parse(Object.fromEntries(new URL(request.url).searchParams), WORDING);
  const input = spec.input?.parse(await readJson(request, spec.maxBytes ?? MOST_BYTES), WORDING);
  return { input, query, params: params?.data, ifMatch: ifMatchOf(request), request } as Asked<RouteSpec>;
}

function ifMatchOf(request: Request): number | null {
  const header = request.headers.get("if-match");
  if (header === null) return null;
  const number = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (number === undefined) throw new RequestError(400, 'If-Match takes one ETag as it was read, such as "3".');
  return Number(number);
}

function refuseForeign(request: Request): void {
  if (request.method !== "GET" && request.method !== "HEAD" && !isSameOrigin(request)) {
    throw new RequestError(403, "This request came from another site and was not carried out.");
  }
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new RequestError(503, "This took too long. Try again in a moment.", { "retry-after": "2" })),
      PATIENCE * 1000,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function answer(result: unknown): Response {
  if (result instanceof Response) return result;
  const { value, status } = result instanceof Answer ? result : { value: result, status: 200 };
  const headers = new Headers({ "content-type": "application/json", "cache-control": "private, no-store" });
  const version = (value as { version?: unknown } | null | undefined)?.version;
  if (typeof version === "number") headers.set("etag", `"${version}"`);
  return new Response(JSON.stringify(value ?? null), { status, headers });
}
