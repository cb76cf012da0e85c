import type * as z from "zod";

/** The query of an address, as Next gives it to a page. */
export type Fields = Record<string, string | string[] | undefined>;

/** A path with a query of the fields that have a value, sorted by name. */
export function addressWith(path: string, fields: Record<string, string | undefined>): string {
  const query = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  query.sort();
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The fields that are valid by the schema. Others are left out: forms send empty ones, and links can be outdated. */
export function validFields(shape: Record<string, z.ZodType>, fields: Fields): Record<string, string> {
  const valid = Object.entries(shape).flatMap(([name, schema]) => {
    const value = [fields[name]].flat()[0]?.trim();
    return value && schema.safeParse(value).success ? [[name, value]] : [];
  });
  return Object.fromEntries(valid);
}
