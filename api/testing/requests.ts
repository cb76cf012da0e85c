import { readdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { v7 as newId } from "uuid";
import type { RouteKey } from "#api/routes.ts";
import type { Viewer } from "#domain/permissions.ts";
import { createToken } from "#server/auth/tokens.ts";

const HOME = join(import.meta.dirname, "..", "..", "app", "api", "v1");

type RouteHandler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** Every route.ts of /api/v1 except the catch-all, with its exports, by its path in the table of routes. */
export async function routeModules(): Promise<{ path: string; exports: Record<string, unknown> }[]> {
  const files = readdirSync(HOME, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith("route.ts") && !file.startsWith("[[...path]]"),
  );
  return Promise.all(files.map(async (file) => ({ path: pathOf(file), exports: await import(join(HOME, file)) })));
}

const pathOf = (file: string) => `/${dirname(file).split(sep).join("/")}`.replace(/\[(\w+)\]/g, ":$1");

/** A request of a test. `body` is sent as JSON, `raw` as it is. */
export type TestRequest = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  raw?: BodyInit;
  ifMatch?: number | string;
  headers?: Record<string, string>;
};

/** A valid request with every field of its route. Where fields exclude each other there are several samples. */
export type Sample = { route: RouteKey; makeRequest: () => TestRequest; status: number };

const handlers = new Map<string, RouteHandler>();

/** Send a request to the handler of a route, with a token or without. */
export async function sendRequest(key: RouteKey, parts: TestRequest = {}, token?: string): Promise<Response> {
  if (handlers.size === 0) {
    for (const { path, exports } of await routeModules())
      for (const [method, handler] of Object.entries(exports))
        if (typeof handler === "function") handlers.set(`${method} ${path}`, handler as RouteHandler);
  }
  const handler = handlers.get(key);
  if (!handler) throw new Error(`No route.ts answers ${key}.`);
  return handler(requestOf(key, parts, token), { params: Promise.resolve(parts.params ?? {}) });
}

/** The first answer that is not 503, which requests get that waited too long for each other or on a busy machine. */
export async function onceIdle(attempt: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const response = await attempt();
    if (response.status !== 503 || tries === 5) return response;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** The request, addressed to the app at `home`. */
export function requestOf(key: RouteKey, parts: TestRequest, token?: string, home = "http://galley.example"): Request {
  const { params = {}, query, body, raw, ifMatch, headers } = parts;
  const [method = "", path = ""] = key.split(" ");
  const address = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const url = `${home}/api/v1${address}?${new URLSearchParams(query)}`;
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return new Request(url, {
    method,
    ...(content === undefined ? {} : { body: content, duplex: "half" }),
    headers: {
      ...(content === undefined ? {} : { "content-type": "application/json" }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(ifMatch === undefined ? {} : { "if-match": typeof ifMatch === "number" ? `"${ifMatch}"` : ifMatch }),
      ...headers,
    },
  });
}

/** An API token of this person. */
export const keyOf = async (person: Viewer): Promise<string> => (await newKey(person)).key;

/** An API token of this person, with its id. */
export async function newKey(person: Viewer): Promise<{ id: string; key: string }> {
  const { value } = await createToken(person, newId(), { name: "Tests" });
  return { id: value.id, key: value.token ?? "" };
}
