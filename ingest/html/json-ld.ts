import { oneLine } from "#ingest/text/clean-text.ts";

export type JsonObject = Record<string, unknown>;

/**
 * All objects in the JSON-LD of a page: arrays, `@graph` and `mainEntity` are unwrapped, and an object that only names
 * another one by its `@id` is replaced by it.
 */
export function jsonLdIn(document: Document): JsonObject[] {
  const scripts = Array.from(document.querySelectorAll('script[type="application/ld+json"]'));
  const objects = scripts.flatMap(({ textContent }) => objectsIn(parseJson(textContent ?? ""), 0));
  const byId = new Map<unknown, JsonObject>(
    objects.flatMap((object) => (isReference(object) ? [] : [[object["@id"], object] as const])),
  );
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved);
    return isReference(value) ? (byId.get(value["@id"]) ?? value) : value;
  };
  return objects.map((object) =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, resolved(value)])),
  );
}

const isReference = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && "@id" in value && Object.keys(value).length === 1;

/** The first object with a type that matches, by the first pattern that any object matches; else an empty object. */
export function firstOfType(objects: JsonObject[], patterns: RegExp[]): JsonObject {
  const ofType = (pattern: RegExp) => objects.find((object) => typesOf(object).some((type) => pattern.test(type)));
  return patterns.map(ofType).find((object) => object !== undefined) ?? {};
}

export const typesOf = (object: JsonObject): string[] => [object["@type"]].flat().map(String);

/** Names of people or organisations, which JSON-LD gives as a text, an object, or a list of them. */
export function nameOf(value: unknown): string | undefined {
  const names = [value]
    .flat()
    .map((item) => oneLine(typeof item === "object" && item !== null ? (item as JsonObject).name : item));
  // Some sites give the address of a profile page instead of a name.
  const real = names.filter((name) => name !== undefined && !/^https?:/i.test(name));
  return real.length > 0 ? real.join(", ") : undefined;
}

function objectsIn(value: unknown, depth: number): JsonObject[] {
  if (typeof value !== "object" || value === null || depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, depth + 1));
  const object = value as JsonObject;
  const inner = [object.mainEntity, object["@graph"]].flatMap((item) => objectsIn(item, depth + 1));
  return [...inner, object];
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, ""));
  } catch {
    return null; // broken JSON-LD is ignored
  }
}
