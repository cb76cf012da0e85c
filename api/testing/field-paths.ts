import * as z from "zod";

/** The way to a field inside a body; a number leads into a list. */
export type FieldPath = (string | number)[];

/** A schema as JSON Schema, as far as finding its fields needs it. */
type Shape = { properties?: Record<string, Shape>; items?: Shape; anyOf?: Shape[]; oneOf?: Shape[] };

/** For tests: every field that a schema takes, those inside others too, in the first place of each list. */
export const fieldsOf = (schema: z.ZodType): FieldPath[] =>
  distinct(walk(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape, []));

function walk({ properties = {}, items, anyOf = [], oneOf = [] }: Shape, path: FieldPath): FieldPath[] {
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [[...path, name], ...walk(field, [...path, name])]),
    ...(items ? [[...path, 0], ...walk(items, [...path, 0])] : []),
    ...[...anyOf, ...oneOf].flatMap((shape) => walk(shape, path)),
  ];
}

const distinct = (paths: FieldPath[]) => [...new Map(paths.map((path) => [path.join("."), path])).values()];

/** For tests: a copy of the body with another value in this field. */
export function withField(body: unknown, [step, ...rest]: FieldPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === "number") {
    const list = Array.isArray(body) ? body : [];
    return list.length === 0
      ? [withField(undefined, rest, value)]
      : list.with(step, withField(list[step], rest, value));
  }
  const fields = (typeof body === "object" ? body : {}) as Record<string, unknown>;
  return { ...fields, [step]: withField(fields[step], rest, value) };
}

/** For tests: whether the body has this field. */
export function holds(body: unknown, [step, ...rest]: FieldPath): boolean {
  if (step === undefined) return true;
  const fields = body as Record<string | number, unknown> | undefined;
  return typeof fields === "object" && step in fields && holds(fields[step], rest);
}
