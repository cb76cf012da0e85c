import type * as z from "zod";

/** The query of an address, as Next gives it to a page. */
export type Fields = Record<string, string | string[] | undefined>;

/** A path with a query of the fields that have a value, sorted by name. */
export function addressWith(path: string, fields: Record<string, string | undefined>): string {
  const query = new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  query.sort();
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The filter in an address, without its empty and invalid fields: forms send empty ones, and links can be outdated. */
export function filterIn<Filter extends z.ZodObject<Record<string, z.ZodType>>>(
  filter: Filter,
  fields: Fields,
): z.output<Filter> {
  const valid = Object.entries(filter.shape).flatMap(([name, schema]) => {
    const value = [fields[name]].flat()[0]?.trim();
    return value && schema.safeParse(value).success ? [[name, value]] : [];
  });
  return filter.parse(Object.fromEntries(valid));
}

/** Whether a filter leaves anything out. Its order and its page do not. */
export const isFiltered = ({ sort: _, after: __, ...filter }: Record<string, unknown>): boolean =>
  Object.values(filter).some((value) => value !== undefined);
