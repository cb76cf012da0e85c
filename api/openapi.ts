import * as z from "zod";
import { ROUTES, type RouteKey, type RouteSpec } from "./routes.ts";

const PROBLEM = {
  type: "object",
  required: ["type", "title", "status", "detail", "requestId"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "A sentence for the person." },
    requestId: { type: "string" },
    errors: {
      type: "array",
      items: { type: "object", properties: { path: { type: "string" }, message: { type: "string" } } },
    },
    current: { description: "With 412: the current value." },
    existing: { description: "With 409: what exists already." },
  },
};

/** The description of the API in OpenAPI 3.1, made from the schemas that parse its requests. */
export function openApi(version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const key of Object.keys(ROUTES) as RouteKey[]) {
    const [method = "", path = ""] = key.split(" ");
    const address = path.replace(/:(\w+)/g, "{$1}");
    paths[address] = { ...paths[address], [method.toLowerCase()]: operation(key, ROUTES[key]) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Galley",
      version,
      description:
        "Fact-check annotation for newsrooms. The client makes ids (UUIDv7). PUT is idempotent. " +
        "A change needs If-Match with the ETag that was read.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ bearer: [] }, { session: [] }],
    paths,
    components: {
      schemas: { Problem: PROBLEM },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
      },
    },
  };
}

function operation(key: RouteKey, spec: RouteSpec) {
  return {
    operationId: key.replace(/[^\w]+/g, "_"),
    summary: spec.summary,
    ...(spec.open ? { security: [] } : {}),
    parameters: [
      ...fieldsOf(spec.params, "path"),
      ...fieldsOf(spec.query, "query"),
      ...(spec.ifMatch ? [IF_MATCH] : []),
    ],
    ...(spec.input
      ? { requestBody: { required: true, content: { "application/json": { schema: jsonSchema(spec.input) } } } }
      : {}),
    responses: {
      "200": { description: "Done", ...responseFor(spec) },
      ...(spec.accepts ? { "202": { description: "Accepted; the work goes on", ...responseFor(spec) } } : {}),
      ...(spec.creates ? { "201": { description: "Done, and new", ...responseFor(spec) } } : {}),
      default: {
        description: "A problem",
        content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
      },
    },
  };
}

const responseFor = ({ produces = "application/json", ifMatch }: RouteSpec) => ({
  ...(ifMatch
    ? { headers: { ETag: { description: "For If-Match of the next change.", schema: { type: "string" } } } }
    : {}),
  content: { [produces]: {} },
});

const IF_MATCH = {
  name: "If-Match",
  in: "header",
  required: false,
  description: "The ETag that was read. Required to change something, left out to create it.",
  schema: { type: "string" },
};

/** The schema of what a request may send, before its transforms. */
const jsonSchema = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any", target: "draft-2020-12" });

function fieldsOf(schema: z.ZodType | undefined, location: "path" | "query") {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema);
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: location,
    required: location === "path" || required.includes(name),
    schema: field,
  }));
}
