import { readdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { v7 as newId } from "uuid";
import type { RouteKey } from "#api/routes.ts";
import type { Viewer } from "#domain/permissions.ts";
import { createToken } from "#server/auth/tokens.ts";

const HOME = join(import.meta.dirname, "..", "..", "app", "api", "v1");

type RouteHandler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;

/** For tests: every route.ts of /api/v1 but the one for all other addresses, with what it exports, by its path as routes.ts writes it. */
export async function routeModules(): Promise<{ path: string; exports: Record<string, unknown> }[]> {
  const files = readdirSync(HOME, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith("route.ts") && !file.startsWith("[[...path]]"),
  );
  return Promise.all(files.map(async (file) => ({ path: pathOf(file), exports: await import(join(HOME, file)) })));
}

const pathOf = (file: string) => `/${dirname(file).split(sep).join("/")}`.replace(/\[(\w+)\]/g, ":$1");

/** What a test sends. `body` becomes JSON, unless it is bytes or text in `raw`. */
export type Ask = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  raw?: BodyInit;
  ifMatch?: number | string;
  headers?: Record<string, string>;
};

/** For tests: a request that is right, with every field its route knows. Where fields shut each other out there are several. */
export type Sample = { route: RouteKey; asked: () => Ask; status: number };

const handlers = new Map<string, RouteHandler>();

/** For tests: send this to the real handler of a route, with a token or without. */
export async function ask(key: RouteKey, asked: Ask = {}, token?: string): Promise<Response> {
  if (handlers.size === 0) {
    for (const { path, exports } of await routeModules())
      for (const [method, handler] of Object.entries(exports))
        if (typeof handler === "function") handlers.set(`${method} ${path}`, handler as RouteHandler);
  }
  const handler = handlers.get(key);
  if (!handler) throw new Error(`No route.ts answers ${key}.`);
  return handler(requestOf(key, asked, token), { params: Promise.resolve(asked.params ?? {}) });
}

/** For tests: this as a request to the app at `home`. */
export function requestOf(key: RouteKey, asked: Ask, token?: string, home = "http://galley.example"): Request {
  const { params = {}, query, body, raw, ifMatch, headers } = asked;
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

/** For tests: a key with which requests are this person's. */
export async function keyOf(person: Viewer): Promise<string> {
  const { value } = await createToken(person, newId(), { name: "Tests" });
  return value.token ?? "";
}
