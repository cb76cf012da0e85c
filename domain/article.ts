import * as z from "zod";
import type { ArticleDocument } from "./document.ts";
import { Day, Id, LanguageTag, Moment, optionalLine, requiredLine, Tags, text } from "./fields.ts";
import { WebAddress } from "./source.ts";

/** Most UTF-16 units of text or HTML one request may bring. */
export const MOST_INPUT = 20_000_000;

/** Most bytes of one file. A page saved with its pictures in it takes a few million. */
export const LARGEST_FILE = 20_000_000;

const When = z
  .union([Moment, Day], "Write a day as 2026-03-12, or a time as 2026-03-12T09:30:00Z.")
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

/** Said of a file with more than `LARGEST_FILE` bytes, before it is sent and after. */
export const TOO_LARGE = `This file is larger than the ${LARGEST_FILE / 1_000_000} MB that can be imported. Import it in parts.`;

/** A file as it lies on the disk: its bytes say in which encoding its text is. */
const FileInput = z.strictObject({
  name: text(255),
  base64: z
    .string()
    .max(Math.ceil(LARGEST_FILE / 3) * 4, TOO_LARGE)
    .refine((value) => !/[^A-Za-z0-9+/=]/.test(value), "Send the bytes of the file in Base64."),
});

/** Importing an article: exactly one of text, html and file, and what is known about it. */
export const ArticleInput = z
  .strictObject({
    ...details,
    id: Id.optional(),
    title: details.title.optional(),
    text: z.string().max(MOST_INPUT, "This text is too long for one article.").optional(),
    html: z.string().max(MOST_INPUT, "This page is too long for one article.").optional(),
    file: FileInput.optional(),
    method: z.enum(["paste", "file", "api"]).optional(),
    allowDuplicate: z.boolean().optional(),
  })
  .refine(
    ({ text, html, file }) => [text, html, file].filter((input) => input !== undefined).length === 1,
    "Send the article as text, as html or as a file: one of them.",
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

/** What is known about an article besides its text. */
export type ArticleDetails = Pick<
  Article,
  "title" | "url" | "outlet" | "byline" | "publishedAt" | "language" | "tags" | "requiredVerdicts"
>;

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

/** What an import would store, and the article that has the same text or address already. */
export type ArticlePreview = {
  details: ArticleDetails;
  document: ArticleDocument;
  characters: number;
  words: number;
  /** What did not come in, a line each. */
  leftOut: string[];
  duplicate: { id: string; title: string } | null;
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
};
