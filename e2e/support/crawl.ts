import { readdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";
import * as z from "zod";
import { ROUTES } from "#api/routes.ts";
import { contentOf } from "./page-content.ts";

const APP = join(import.meta.dirname, "..", "..", "app");

/** Values for the parameters of addresses, by name: ids of things that are there, and words to filter by. */
export type Known = Record<string, string>;

/** What an address answered: all its bytes; and what they say, without what no two answers share. */
export type Answered = { bytes: string; said: string };
export type Crawled = Map<string, Answered>;

/**
 * Every address that can be read: each GET of the API with each value of each parameter of its query, and each page and
 * file that app/ serves, bare and with the words pages filter by. What is added to the app is in it by itself.
 */
export const addresses = (known: Known): string[] => [...apiAddresses(known), ...pageAddresses(known)];

function apiAddresses(known: Known): string[] {
  const reads = Object.entries(ROUTES).filter(([key]) => key.startsWith("GET ") && key !== "GET /events");
  return reads.flatMap(([key, spec]) => {
    const path = `/api/v1${filled(key.replace("GET ", ""), /:(\w+)/g, known)}`;
    return queries("query" in spec ? spec.query : undefined, known).map((query) => (query ? `${path}?${query}` : path));
  });
}

type Property = { enum?: unknown[]; anyOf?: Property[] };

/** No parameter but those that must be there, and then each other one by itself. */
function queries(schema: z.ZodType | undefined, known: Known): string[] {
  if (!schema) return [""];
  const options = { io: "input", unrepresentable: "any" } as const;
  const { properties = {}, required = [] } = z.toJSONSchema(schema, options) as {
    properties?: Record<string, Property>;
    required?: string[];
  };
  const values = (name: string) => valuesOf(properties[name] ?? {}, known[name]);
  const least = Object.fromEntries(required.map((name) => [name, values(name)[0] ?? ""]));
  const more = Object.keys(properties).flatMap((name) => values(name).map((value) => ({ ...least, [name]: value })));
  return [...new Set([least, ...more].map((query) => new URLSearchParams(query).toString()))];
}

const valuesOf = ({ enum: choices, anyOf = [] }: Property, known: string | undefined): string[] => {
  const all = choices ?? anyOf.flatMap((one) => one.enum ?? []);
  return all.length > 0 ? all.map(String) : known === undefined ? [] : [known];
};

/** By what pages filter, whether they know it or not. */
const FILTERS = ["q", "claim", "rating", "standing", "reviewer"];

function pageAddresses(known: Known): string[] {
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" });
  const pages = files.filter((file) => file.endsWith("page.tsx")).map((file) => placeOf(file, known));
  const others = files.filter((file) => file.endsWith("route.ts") && !file.startsWith(join("api", "v1")));
  const filtered = FILTERS.map((name) => new URLSearchParams({ [name]: known[name] ?? "" }).toString());
  return [
    ...pages.flatMap((page) => [page, ...filtered.map((query) => `${page}?${query}`)]),
    ...others.map((file) => placeOf(file, known)),
  ];
}

function placeOf(file: string, known: Known): string {
  const folders = dirname(file).split(sep);
  const path = folders.filter((folder) => folder !== "." && !folder.startsWith("(")).join("/");
  return filled(`/${path}`, /\[(?:\.\.\.)?(\w+)\]/g, known);
}

const filled = (path: string, parameter: RegExp, known: Known): string =>
  path.replace(parameter, (_, name: string) => {
    const value = known[name];
    if (value === undefined) throw new Error(`The crawl comes to ${path} and knows no ${name}: give it one.`);
    return value;
  });

/** Headers that say something about what is answered. */
const TELLING = ["content-type", "content-disposition", "etag", "location", "galley-audit-head"];

/** What is added to the address of a page that is asked for as the app itself does when it goes on to one. */
const AS_DATA = " (data)";

/** Read every address as the person of this session, bare pages also as data. */
export async function crawl(session: APIRequestContext, places: string[]): Promise<Crawled> {
  const isBarePage = (place: string) => !place.startsWith("/api/") && !place.includes("?");
  const crawled: Crawled = new Map();
  for (const place of places.flatMap((one) => (isBarePage(one) ? [one, one + AS_DATA] : [one])))
    crawled.set(place, await read(session, place));
  return crawled;
}

/** Read one address of a crawl. */
export async function read(session: APIRequestContext, place: string): Promise<Answered> {
  // Who asks for data is sent on to where caches keep it apart from the page; who asks for a page is not followed elsewhere.
  const options = place.endsWith(AS_DATA) ? { headers: { rsc: "1" }, maxRedirects: 3 } : { maxRedirects: 0 };
  const answer = await session.get(place.replace(AS_DATA, ""), options);
  expect(answer.status(), place).toBeLessThan(500);
  return answered(answer.status(), answer.headers(), await answer.text());
}

/** An answer as it came, and as it is compared. */
export function answered(status: number, headers: Record<string, string>, body: string): Answered {
  const told = TELLING.flatMap((name) => (headers[name] === undefined ? [] : [`${name}: ${headers[name]}`]));
  return {
    bytes: [...told, body].join("\n"),
    said: [status, ...told, contentOf(headers["content-type"] ?? "", body)].join("\n"),
  };
}
