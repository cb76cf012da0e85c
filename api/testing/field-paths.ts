import * as z from "zod";

/** The path of a field in a body; a number is an index of a list. */
export type FieldPath = (string | number)[];

/** The parts of a JSON Schema that lead to its fields. */
type Shape = { properties?: Record<string, Shape>; items?: Shape; anyOf?: Shape[]; oneOf?: Shape[] };

/** The paths of all fields of a schema, nested ones too, with index 0 for each list. */
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

/** A copy of the body with another value in this field. */
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

/** Whether the body has this field. */
export function hasField(body: unknown, [step, ...rest]: FieldPath): boolean {
  if (step === undefined) return true;
  const fields = body as Record<string | number, unknown> | undefined;
  return typeof fields === "object" && step in fields && hasField(fields[step], rest);
}
