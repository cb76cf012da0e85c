import { ArticleFilter } from "./article.ts";

type Fields = Record<string, string | string[] | undefined>;

/**
 * The filter that an address asks for. What is empty, or cannot be meant, is left out: a form sends its empty fields, and
 * an old or mistyped link still shows a list.
 */
export function articleFilterOf(fields: Fields): ArticleFilter {
  const meant = Object.entries(ArticleFilter.shape).flatMap(([name, schema]) => {
    const value = [fields[name]].flat()[0]?.trim();
    return value && schema.safeParse(value).success ? [[name, value]] : [];
  });
  return ArticleFilter.parse(Object.fromEntries(meant));
}

/** The address of the list with this filter. */
export function articlesAddress({ sort, ...filter }: Partial<ArticleFilter>): string {
  const fields = { ...filter, sort: sort === "newest" ? undefined : sort };
  const parameters = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return parameters.size > 0 ? `/articles?${parameters}` : "/articles";
}

/** Whether the filter leaves articles out. Its order and its page do not. */
export const isNarrowed = ({ sort: _, after: __, ...filter }: ArticleFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);

/** Words for the filter by progress. */
export const PROGRESS = { unmarked: "No claims yet", "in-work": "In work", ruled: "All claims ruled" } as const;
