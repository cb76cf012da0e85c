import { z } from "zod";
import type { ArticleDocument } from "./document.ts";
import { Id, LanguageTag, optionalLine, requiredLine, Tags, text } from "./fields.ts";
import { WebAddress } from "./source.ts";

/** Most UTF-16 units of text, HTML or Markdown one request may bring. */
export const MOST_INPUT = 20_000_000;

const When = z
  .union([z.iso.datetime({ offset: true }), z.iso.date()])
  .transform((value) => new Date(value).toISOString());

const details = {
  title: requiredLine(500, "Give the article a title."),
  url: WebAddress.nullish(),
  outlet: optionalLine(200).optional(),
  byline: optionalLine(300).optional(),
  publishedAt: When.nullish(),
  language: LanguageTag.optional(),
  tags: Tags.optional(),
  requiredVerdicts: z
    .int()
    .min(1, "At least one verdict is needed.")
    .max(9, "At most nine verdicts can be asked for.")
    .optional(),
};

/** Importing an article: exactly one of text and html, and what is known about it. */
export const ArticleInput = z
  .strictObject({
    ...details,
    id: Id.optional(),
    title: details.title.optional(),
    text: z.string().max(MOST_INPUT, "This text is too long for one article.").optional(),
    html: z.string().max(MOST_INPUT, "This page is too long for one article.").optional(),
    method: z.enum(["paste", "file", "api"]).optional(),
    allowDuplicate: z.boolean().optional(),
  })
  .refine(
    ({ text, html }) => (text === undefined) !== (html === undefined),
    "Send the article as text or as html: one of the two.",
  );
export type ArticleInput = z.infer<typeof ArticleInput>;

/** Correcting what is known about an article; its text changes only by a new version. A field left out keeps its value. */
export const ArticleChange = z.strictObject({ ...details, title: details.title.optional() });
export type ArticleChange = z.infer<typeof ArticleChange>;

export const IMPORT_METHODS = ["paste", "file", "url", "api", "cli", "demo"] as const;
export type ImportMethod = (typeof IMPORT_METHODS)[number];

/** An article with its current version. */
export type Article = {
  id: string;
  title: string;
  url: string | null;
  outlet: string | null;
  byline: string | null;
  publishedAt: string | null;
  language: string;
  tags: string[];
  requiredVerdicts: number;
  importedBy: { id: string; name: string };
  createdAt: string;
  updatedAt: string;
  version: number;
  currentVersion: number;
};

/** One immutable text of an article. */
export type Version = {
  number: number;
  document: ArticleDocument;
  text: string;
  /** Of the canonical text in UTF-8, hex. */
  sha256: string;
  method: ImportMethod;
  note: string | null;
  importedBy: { id: string; name: string };
  importedAt: string;
};

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
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  sort: z.enum(Object.keys(ARTICLE_SORTS) as [ArticleSort, ...ArticleSort[]]).default("newest"),
  after: z.string().max(800).optional(),
});
export type ArticleFilter = z.infer<typeof ArticleFilter>;

/** A row of the article list. */
export type ArticleRow = Pick<
  Article,
  "id" | "title" | "outlet" | "publishedAt" | "createdAt" | "language" | "tags"
> & {
  claims: number;
  ruled: number;
};
