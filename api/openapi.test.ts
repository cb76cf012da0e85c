import { beforeAll, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import project from "#package.json" with { type: "json" };
import { somebody } from "#server/testing/people.ts";
import { openApi } from "./openapi.ts";
import { ROUTES, type RouteSpec } from "./routes.ts";
import { newKey, type Sample, sendRequest } from "./testing/requests.ts";
import { samplesFor } from "./testing/samples.ts";

// Next's cookies exist only inside its server; a token needs none.
vi.mock("next/headers", () => ({ cookies: async () => new Map(), headers: async () => new Headers() }));

type Schema = Parameters<typeof z.fromJSONSchema>[0];
type Parameter = { name: string; in: string; required: boolean; schema: Schema };
type Operation = {
  operationId: string;
  summary: string;
  security?: unknown[];
  parameters: Parameter[];
  requestBody?: { required: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content: Record<string, unknown> }>;
};

const description = openApi(project.version);
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({ path, method, ...operation })),
);
const routeOf = ({ method, path }: { method: string; path: string }) =>
  `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`;

describe("the description", () => {
  test("is what /openapi.json answers to anyone", async () => {
    const response = await sendRequest("GET /openapi.json");
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(description)));
  });

  test("is OpenAPI 3.1 with a name, a version, and an address the paths begin at", () => {
    expect(description.openapi).toMatch(/^3\.1\.\d+$/);
    expect(description.info).toMatchObject({ title: "Galley", version: project.version });
    expect(description.servers).toEqual([{ url: "/api/v1" }]);
    for (const scheme of description.security.flatMap((one) => Object.keys(one)))
      expect(description.components.securitySchemes).toHaveProperty(scheme);
  });

  test("has every route once", () => {
    expect(operations.map(routeOf).sort()).toEqual(Object.keys(ROUTES).sort());
    expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length);
  });

  test("says of strangers what the routes say", () => {
    for (const operation of operations) {
      const { open }: RouteSpec = ROUTES[routeOf(operation) as keyof typeof ROUTES];
      expect([routeOf(operation), operation.security]).toEqual([routeOf(operation), open ? [] : undefined]);
    }
  });

  test("refers only to what it holds", () => {
    const text = JSON.stringify(description);
    for (const [, ref = ""] of text.matchAll(/"\$ref":"([^"]*)"/g)) {
      const steps = ref.replace("#/", "").split("/");
      const found = steps.reduce<unknown>((place, step) => (place as Record<string, unknown>)?.[step], description);
      expect([ref, typeof found]).toEqual([ref, "object"]);
    }
  });
});

describe.each(operations)("$method $path", ({ path, summary, parameters, requestBody, responses }) => {
  test("is described in full", () => {
    const inPath = parameters.filter((one) => one.in === "path");
    expect(inPath.map(({ name }) => `{${name}}`).sort()).toEqual((path.match(/\{\w+\}/g) ?? []).sort());
    expect(inPath.every(({ required }) => required)).toBe(true);
    expect(new Set(parameters.map((one) => `${one.in} ${one.name}`)).size).toBe(parameters.length);
    for (const { schema } of parameters) expect(() => z.fromJSONSchema(schema)).not.toThrow();
    if (requestBody) expect(Object.keys(requestBody.content)).toEqual(["application/json"]);
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(["200", "default"]));
    expect(summary).not.toBe("");
  });
});

describe("what it says of requests", () => {
  let samples: Sample[];
  let key: string;
  beforeAll(async () => {
    const admin = await somebody("admin");
    const token = await newKey(admin);
    [samples, key] = [await samplesFor(admin, token.id), token.key];
  });
  const operationOf = (sample: Sample) => operations.find((one) => routeOf(one) === sample.route) ?? expect.fail();
  const schemaOf = (sample: Sample) => operationOf(sample).requestBody?.content["application/json"]?.schema;

  test("fits requests that are carried out, and the answers they get", async () => {
    for (const sample of samples) {
      const [schema, parts] = [schemaOf(sample), sample.makeRequest()];
      if (schema) expect(z.fromJSONSchema(schema).safeParse(parts.body).error).toBeUndefined();
      for (const name of Object.keys(parts.query ?? {}))
        expect(operationOf(sample).parameters).toContainEqual(expect.objectContaining({ name, in: "query" }));
      const response = await sendRequest(sample.route, parts, key);
      await response.body?.cancel();
      const described = operationOf(sample).responses;
      expect([sample.route, String(response.status) in described || !response.ok]).toEqual([sample.route, true]);
    }
  });

  test("refuses what the routes refuse", async () => {
    for (const sample of samples) {
      const schema = schemaOf(sample);
      const { foreign }: RouteSpec = ROUTES[sample.route];
      const withUnknown = foreign ? [] : [{ ...(sample.makeRequest().body as object), unknown: 1 }];
      for (const body of [null, [], "text", ...withUnknown]) {
        if (!schema) continue;
        expect(z.fromJSONSchema(schema).safeParse(body).success).toBe(false);
        expect((await sendRequest(sample.route, { ...sample.makeRequest(), body }, key)).status).toBe(422);
      }
    }
  });
});
