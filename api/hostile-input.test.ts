import { beforeAll, expect, test, vi } from "vitest";
import { db } from "#server/db/client.ts";
import { notAsLogged } from "#server/testing/events.ts";
import { somebody } from "#server/testing/people.ts";
import type { RouteSpec } from "./routes.ts";
import { ROUTES, type RouteKey } from "./routes.ts";
import { faultOf } from "./testing/faults.ts";
import { type FieldPath, fieldsOf, hasField, withField } from "./testing/field-paths.ts";
import { HOSTILE, TRICKY_STRINGS } from "./testing/hostile-strings.ts";
import { newKey, onceIdle, type Sample, sendRequest, type TestRequest } from "./testing/requests.ts";
import { samplesFor } from "./testing/samples.ts";

// Next's cookies exist only inside its server. A token needs none.
vi.mock("next/headers", () => ({ cookies: async () => new Map(), headers: async () => new Headers() }));

/** A field of a route, in a request that is otherwise valid. */
type Target = { sample: Sample; part: "body" | "query"; field: FieldPath };

let key: string;
let samples: Sample[];
let targets: Target[];

beforeAll(async () => {
  const admin = await somebody("admin");
  const token = await newKey(admin);
  key = token.key;
  samples = await samplesFor(admin, token.id);
  targets = Object.keys(ROUTES).flatMap((route) => targetsIn(route as RouteKey));
});

function targetsIn(route: RouteKey): Target[] {
  const { input, query }: RouteSpec = ROUTES[route];
  const parts = [
    ...(input ? fieldsOf(input).map((field) => ({ part: "body" as const, field })) : []),
    ...(query ? fieldsOf(query).map((field) => ({ part: "query" as const, field })) : []),
  ];
  return parts.map(({ part, field }) => {
    const sample = samples.find((one) => one.route === route && hasField(one.makeRequest()[part], field));
    if (!sample) throw new Error(`No sample of ${route} has ${field.join(".")}.`);
    return { sample, part, field };
  });
}

const tags = new Map<Sample, number>();

/** Send the sample with one value changed, and with the current ETag where it changes something stored. */
async function send(sample: Sample, change: (parts: TestRequest) => TestRequest): Promise<Response> {
  const parts = sample.makeRequest();
  const ifMatch = tags.get(sample);
  const response = await onceIdle(() =>
    sendRequest(sample.route, change({ ...parts, ...(ifMatch === undefined ? {} : { ifMatch }) }), key),
  );
  const tag = /^"(\d+)"$/.exec(response.headers.get("etag") ?? "")?.[1];
  const isSameAgain = JSON.stringify(parts.params) === JSON.stringify(sample.makeRequest().params);
  if (response.ok && tag && isSameAgain && "ifMatch" in ROUTES[sample.route]) tags.set(sample, Number(tag));
  return response;
}

const nameOf = ({ sample, field }: Target) => `${sample.route} ${field.join(".")}`;

/**
 * Faults found by giving these values to each target. Requests of one sample run one after another, of several samples
 * in parallel.
 */
async function faultsWith(valuesFor: (target: Target, index: number) => unknown[], isRefused = false) {
  const faults: string[] = [];
  const bySample = [...new Set(targets.map(({ sample }) => sample))].map(async (sample) => {
    for (const [index, target] of targets.entries())
      if (target.sample === sample)
        for (const value of valuesFor(target, index)) {
          const { part, field } = target;
          const response = await send(sample, (parts) => ({
            ...parts,
            [part]: withField(parts[part], field, value),
          }));
          const fault = isRefused && response.ok ? "was taken" : await faultOf(response);
          if (fault) faults.push(`${nameOf(target)} = ${JSON.stringify(value)?.slice(0, 80)}: ${fault}`);
        }
  });
  await Promise.all(bySample);
  return [...new Map(faults.map((fault) => [fault.replace(/ = .*: /s, ": ").slice(0, 70), fault])).values()];
}

test("valid requests succeed", async () => {
  for (const sample of samples) {
    const response = await send(sample, (parts) => parts);
    expect([sample.route, response.status]).toEqual([sample.route, sample.status]);
    expect(await faultOf(response)).toBeNull();
  }
});

test("every field takes every text that often breaks programs, or refuses it with a sentence", async () => {
  expect(await faultsWith(() => TRICKY_STRINGS)).toEqual([]);
}, 300_000);

test("two thousand random hostile texts break nothing", async () => {
  expect(HOSTILE.length).toBe(2000);
  const share = (_: Target, index: number) => HOSTILE.filter((_, nth) => nth % targets.length === index);
  expect(await faultsWith(share)).toEqual([]);
}, 300_000);

/** A value of every JSON type, and numbers that programs cannot represent. */
const KINDS = [null, true, -1, 1.5, 2 ** 53, "text", [], [[null]], {}];

test("every field refuses values of another type with a sentence", async () => {
  const inBody = ({ part }: Target) => (part === "body" ? KINDS : []);
  expect(await faultsWith(inBody)).toEqual([]);
}, 300_000);

test("after all requests the stored rows are what the log says", async () => {
  expect(await notAsLogged()).toEqual([]);
  expect(await db.claim.count({ where: { anchors: { none: {} } } })).toBe(0);
  expect(await db.article.count({ where: { versions: { none: {} } } })).toBe(0);
});
