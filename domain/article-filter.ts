import * as z from "zod";
import type { Article } from "./article.ts";
import { addressOf } from "./claim-filter.ts";
import { Day, Id, text } from "./fields.ts";

/** Orders of the article list. */
export const ARTICLE_SORTS = {
  newest: "Newest first",
  oldest: "Oldest first",
  title: "Title",
  published: "Published last",
} as const;
export type ArticleSort = keyof typeof ARTICLE_SORTS;

/** Filters of the article list, as they stand in its address. */
export const ArticleFilter = z.strictObject({
  q: text(200).optional(),
  status: z.enum(["unmarked", "in-work", "ruled"]).optional(),
  outlet: text(200).optional(),
  reviewer: Id.optional(),
  tag: text(60).optional(),
  from: Day.optional(),
  to: Day.optional(),
  sort: z.enum(Object.keys(ARTICLE_SORTS) as [ArticleSort, ...ArticleSort[]]).default("newest"),
  /** Where the page before ended: holds a title, whose characters can take six bytes each, in Base64. */
  after: z.string().max(5000).optional(),
});
export type ArticleFilter = z.infer<typeof ArticleFilter>;

/** A row of the article list. */
export type ArticleRow = Pick<
  Article,
  "id" | "title" | "outlet" | "publishedAt" | "createdAt" | "language" | "tags"
> & {
  claims: number;
  ruled: number;
  /** Who has it, or a claim of it, and is not done. */
  assignees: { id: string; name: string }[];
};

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
export const articlesAddress = ({ sort, ...filter }: Partial<ArticleFilter>): string =>
  addressOf("/articles", { ...filter, sort: sort === "newest" ? undefined : sort });

/** Whether the filter leaves articles out. Its order and its page do not. */
export const isNarrowed = ({ sort: _, after: __, ...filter }: ArticleFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);

/** Words for the filter by progress. */
export const PROGRESS = { unmarked: "No claims yet", "in-work": "In work", ruled: "All claims ruled" } as const;
