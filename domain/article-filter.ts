import * as z from "zod";
import { addressWith } from "./address-fields.ts";
import type { Article } from "./article.ts";
import { Day, Id, text } from "./fields.ts";

export const ARTICLE_SORTS = {
  newest: "Newest first",
  oldest: "Oldest first",
  title: "Title",
  published: "Latest published",
} as const;
export type ArticleSort = keyof typeof ARTICLE_SORTS;

export const ArticleFilter = z.strictObject({
  q: text(200).optional(),
  status: z.enum(["unmarked", "in-work", "ruled", "published", "archived"]).optional(),
  outlet: text(200).optional(),
  reviewer: Id.optional(),
  tag: text(60).optional(),
  affair: Id.optional(),
  from: Day.optional(),
  to: Day.optional(),
  sort: z.enum(Object.keys(ARTICLE_SORTS) as [ArticleSort, ...ArticleSort[]]).default("newest"),
  /** The cursor of the page. It can contain a title, whose characters can take six bytes each, in Base64. */
  after: z.string().max(5000).optional(),
});
export type ArticleFilter = z.infer<typeof ArticleFilter>;

export type ArticleRow = Pick<
  Article,
  "id" | "title" | "outlet" | "publishedAt" | "createdAt" | "language" | "tags"
> & {
  claims: number;
  ruled: number;
  /** The people with an assignment of the article or one of its claims that is open, as far as the viewer may know. */
  assignees: { id: string; name: string }[];
  /** Assignments of it and its claims that are overdue, as far as the viewer may know: reviewers know of their own. */
  overdue: number;
  /** The newest edition of its report that is public; null where there is none. */
  edition: number | null;
};

export const articlesAddress = ({ sort, ...filter }: Partial<ArticleFilter>): string =>
  addressWith("/articles", { ...filter, sort: sort === "newest" ? undefined : sort });

/** Labels of the filter by progress. Archived articles have no other place. */
export const PROGRESS = {
  unmarked: "No claims yet",
  "in-work": "In progress",
  ruled: "All claims ruled",
  published: "Report published",
  archived: "Archived",
} as const;
