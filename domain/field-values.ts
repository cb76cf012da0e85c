import type * as z from "zod";

/** The fields of an input once they are stored: none is left out. */
export type Stored<Input> = { [Field in keyof Input]-?: Exclude<Input[Field], undefined> };

const names = new WeakMap<z.ZodObject, string[]>();

/** The names of the fields, kept by schema because exports ask for them several times a claim. */
function namesOf<Fields extends z.ZodObject>(fields: Fields): (keyof z.output<Fields>)[] {
  let known = names.get(fields);
  if (!known) {
    known = Object.keys(fields.shape);
    names.set(fields, known);
  }
  return known as (keyof z.output<Fields>)[];
}

/** Something that has fields of the schema, among others. */
type Holder<Fields extends z.ZodObject> = { [Field in keyof z.output<Fields>]?: unknown };

type Picked<Fields extends z.ZodObject, From> = {
  [Field in keyof From as Field & keyof z.output<Fields>]: Exclude<From[Field], undefined>;
};

/** The values of these fields, in the order of the schema. A field that is undefined is left out. */
export function pickFields<Fields extends z.ZodObject, From extends Holder<Fields>>(fields: Fields, from: From) {
  // A loop, because exports call this several times a claim, and lists of entries would be thrown away each time.
  const picked: Record<PropertyKey, unknown> = {};
  for (const name of namesOf(fields)) if (from[name] !== undefined) picked[name] = from[name];
  return picked as Picked<Fields, From>;
}

/** The values of these fields with null for what was left out or is empty. */
export function filledFields<Fields extends z.ZodObject, From extends Holder<Fields>>(fields: Fields, from: From) {
  const values = namesOf(fields).map((name) => [name, from[name] === "" ? null : (from[name] ?? null)]);
  return Object.fromEntries(values) as {
    [Field in keyof From as Field & keyof z.output<Fields>]-?: undefined extends From[Field]
      ? Exclude<From[Field], undefined> | null
      : From[Field];
  };
}

/** Whether the row has these values already. */
export const hasValues = (row: object, values: object): boolean =>
  Object.entries(values).every(([name, value]) => JSON.stringify(value) === JSON.stringify(row[name as keyof object]));

/** These fields before anyone has filled them in. */
export const emptyFields = <Fields extends z.ZodObject>(fields: Fields) =>
  Object.fromEntries(namesOf(fields).map((name) => [name, null])) as Record<keyof z.output<Fields>, null>;
