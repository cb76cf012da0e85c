import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";
import * as z from "zod";
import { ROUTES } from "#api/routes.ts";
import { DashboardFilter } from "#domain/claim-filter.ts";
import { comparableContent } from "./comparable-content.ts";
import { contentOfDownload, isDownload } from "./download-content.ts";

const APP = join(import.meta.dirname, "..", "..", "app");

/** Values for path and query parameters by name: ids of existing things, and values to filter by. */
export type ParameterValues = Record<string, string>;

/** A response: complete, and in a form that can be compared (`comparableContent`). */
export type CapturedResponse = { complete: string; comparable: string };
/** Responses by their addresses. */
export type CrawlResult = Map<string, CapturedResponse>;

/**
 * All addresses that can be read: each GET route of the API with each value of each query parameter, and each page and
 * file of app/, with and without filters. New routes and pages are included automatically.
 */
export const addresses = (values: ParameterValues): string[] => [...apiAddresses(values), ...pageAddresses(values)];

/** Exports that the ZIP file has too. To make each takes about a second. */
const IN_BUNDLE = /format=(pdf|docx)/;

/**
 * Routes that select claims by the condition by which `GET /claims` and `GET /dashboard/figures` select them
 * (server/claims/selection.ts). Of their parameters only those of their own are tried.
 */
const SAME_SELECTION = ["GET /agreement", "GET /claims/ids", "GET /dashboard", "GET /export"];

function apiAddresses(values: ParameterValues): string[] {
  const reads = Object.entries(ROUTES).filter(([key]) => key.startsWith("GET ") && key !== "GET /events");
  return reads.flatMap(([key, spec]) => {
    const path = `/api/v1${fillParameters(key.replace("GET ", ""), /:(\w+)/g, values)}`;
    const isTriedElsewhere = (name: string) => SAME_SELECTION.includes(key) && name in DashboardFilter.shape;
    return queries("query" in spec ? spec.query : undefined, values, isTriedElsewhere)
      .filter((query) => !IN_BUNDLE.test(query))
      .map((query) => (query ? `${path}?${query}` : path));
  });
}

type Property = { enum?: unknown[]; anyOf?: Property[] };

/** Queries with only the required parameters, and with each value of each other parameter. */
function queries(
  schema: z.ZodType | undefined,
  values: ParameterValues,
  isLeftOut: (name: string) => boolean,
): string[] {
  if (!schema) return [""];
  const options = { io: "input", unrepresentable: "any" } as const;
  const { properties = {}, required = [] } = z.toJSONSchema(schema, options) as {
    properties?: Record<string, Property>;
    required?: string[];
  };
  const valuesFor = (name: string) => valuesOf(properties[name] ?? {}, values[name]);
  const least = Object.fromEntries(required.map((name) => [name, valuesFor(name)[0] ?? ""]));
  const tried = Object.keys(properties).filter((name) => !isLeftOut(name));
  const more = tried.flatMap((name) => valuesFor(name).map((value) => ({ ...least, [name]: value })));
  return [...new Set([least, ...more].map((query) => new URLSearchParams(query).toString()))];
}

const valuesOf = ({ enum: choices, anyOf = [] }: Property, values: string | undefined): string[] => {
  const all = choices ?? anyOf.flatMap((one) => one.enum ?? []);
  return all.length > 0 ? all.map(String) : values === undefined ? [] : [values];
};

/** Filters that are added to every page that reads its query, although not every page has them. */
const FILTERS = ["q", "claim", "rating", "standing", "reviewer"];

function pageAddresses(values: ParameterValues): string[] {
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" });
  const pages = files.filter((file) => file.endsWith("page.tsx"));
  const others = files.filter((file) => file.endsWith("route.ts") && !file.startsWith(join("api", "v1")));
  const filtered = FILTERS.map((name) => new URLSearchParams({ [name]: values[name] ?? "" }).toString());
  return [
    ...pages.flatMap((file) => {
      const address = addressOf(file, values);
      return [address, ...(readsQuery(file) ? filtered.map((query) => `${address}?${query}`) : [])];
    }),
    ...others.map((file) => addressOf(file, values)),
  ];
}

const readsQuery = (file: string): boolean => readFileSync(join(APP, file), "utf8").includes("searchParams");

function addressOf(file: string, values: ParameterValues): string {
  const folders = dirname(file).split(sep);
  const path = folders.filter((folder) => folder !== "." && !folder.startsWith("(")).join("/");
  return fillParameters(`/${path}`, /\[(?:\.\.\.)?(\w+)\]/g, values);
}

const fillParameters = (path: string, parameter: RegExp, values: ParameterValues): string =>
  path.replace(parameter, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The crawl needs a value for ${name} in ${path}.`);
    return value;
  });

/** Headers that are captured. */
const CAPTURED_HEADERS = ["content-type", "content-disposition", "etag", "location", "galley-audit-head"];

/** Suffix of the address of a page that is requested as data, as the app does for a navigation. */
const AS_DATA = " (data)";

/**
 * Read all addresses as the person of a session, and pages without a query also as data. A path that the person may not
 * read is tried with its first query only.
 */
export async function crawl(session: APIRequestContext, addresses: string[]): Promise<CrawlResult> {
  const isPage = (address: string) => !address.startsWith("/api/") && !address.includes("?");
  const result: CrawlResult = new Map();
  const refused = new Set<string>();
  for (const address of addresses.flatMap((one) => (isPage(one) ? [one, one + AS_DATA] : [one]))) {
    const [path = ""] = address.split("?");
    if (refused.has(path)) continue;
    const response = await readAddress(session, address);
    if (/^40[13]\n/.test(response.comparable)) refused.add(path);
    result.set(address, response);
  }
  return result;
}

/** Read one address of a crawl. */
export async function readAddress(session: APIRequestContext, address: string): Promise<CapturedResponse> {
  // Next redirects a request for data to another address, so that caches keep it separate from the page.
  const options = address.endsWith(AS_DATA) ? { headers: { rsc: "1" }, maxRedirects: 3 } : { maxRedirects: 0 };
  const response = await session.get(address.replace(AS_DATA, ""), options);
  expect(response.status(), address).toBeLessThan(500);
  const headers = response.headers();
  const { "content-type": type = "" } = headers;
  const body = isDownload(type) ? contentOfDownload(type, await response.body()) : await response.text();
  return capture(response.status(), headers, body);
}

export function capture(status: number, headers: Record<string, string>, body: string): CapturedResponse {
  const lines = CAPTURED_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [`${name}: ${headers[name]}`]));
  return {
    complete: [...lines, body].join("\n"),
    comparable: [status, ...lines, comparableContent(headers["content-type"] ?? "", body)].join("\n"),
  };
}
